package com.example.parasol.web.site.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.Phone;
import com.example.parasol.web.site.SiteTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SiteTest
class FactorPageTests {

    private static final String PATH = "/account/factors";
    private static final String APP = PATH + "/app";

    private final Customers customers;
    private String email = "";
    private Browser browser;

    FactorPageTests(Customers customers) {
        this.customers = customers;
        this.browser = customers.visitor();
    }

    @BeforeEach
    void begin() throws Exception {
        email = customers.customer();
        browser = customers.loggedIn(email);
        browser.get(PATH);
    }

    @Test
    void anAppIsSetUpByItsCodeAndTheRecoveryCodesAreShownOnce() throws Exception {
        browser.get(location(browser.submit(APP, Map.of())));
        var secret = secret();
        var answer = browser.submit(APP + "/confirm", Map.of("code", code(secret)));

        assertThat(secret).hasSize(32);
        assertThat(browser.page().select(".codes code").eachText()).hasSize(10);
        assertThat(answer.headers().allValues("cache-control")).containsExactly("no-store");
        browser.get(PATH);
        assertThat(browser.page().select(".factor-app").text()).contains("On", "Since");
        assertThat(browser.page().select(".factor-codes").text()).contains("10 left");
        assertThat(browser.page().select(".codes")).isEmpty();
        assertThat(location(browser.get(APP))).isEqualTo(PATH);
    }

    @Test
    void theSecretIsShownAsTextAndPictureUntilItIsConfirmed() throws Exception {
        browser.submit(APP, Map.of());
        browser.get(APP);
        var secret = secret();
        var answer = browser.submit(APP + "/confirm", Map.of("code", "000000"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#code-error").text()).contains("not the code");
        assertThat(secret()).isEqualTo(secret);
        assertThat(browser.page().select("svg.qr path").attr("d")).startsWith("M4,4");
        assertThat(browser.page().select("svg.qr").attr("aria-label")).isNotEmpty();
    }

    @Test
    void withoutASetupThereIsNothingToConfirm() throws Exception {
        assertThat(location(browser.get(APP))).isEqualTo(PATH);
        assertThat(browser.post(APP + "/confirm", token("code", "000000")).statusCode())
                .isEqualTo(404);
        assertThat(browser.post(APP + "/remove", token()).statusCode()).isEqualTo(404);
        assertThat(browser.post(PATH + "/codes", token()).statusCode()).isEqualTo(409);
    }

    @Test
    void anAppIsNotReplacedUnasked() throws Exception {
        enter(customers.phone(email));

        assertThat(browser.post(APP, token()).statusCode()).isEqualTo(409);
    }

    @Test
    void aRemovedAppIsAskedForNoMore() throws Exception {
        enter(customers.phone(email));
        var answer = browser.submit(APP + "/remove", Map.of());

        assertThat(location(answer)).isEqualTo(PATH + "?removed");
        browser.get(location(answer));
        assertThat(browser.page().select(".factor-codes")).isEmpty();
        assertThat(customers.loggedIn(email).get("/app").statusCode()).isEqualTo(200);
    }

    @Test
    void newRecoveryCodesAreShownOnceAndReplaceTheEarlierOnes() throws Exception {
        var phone = customers.phone(email);
        enter(phone);
        var answer = browser.submit(PATH + "/codes", Map.of());

        assertThat(answer.headers().allValues("cache-control")).containsExactly("no-store");
        assertThat(browser.page().select(".codes code").eachText())
                .hasSize(10)
                .doesNotContainAnyElementsOf(phone.recoveryCodes());
    }

    @Test
    void withoutTheirTokenFormsAreRefused() throws Exception {
        for (var path : List.of(APP, APP + "/confirm", APP + "/remove", PATH + "/codes")) {
            assertThat(browser.post(path, Map.of()).statusCode()).as(path).isEqualTo(403);
        }
    }

    private void enter(Phone phone) throws Exception {
        browser = customers.loggedIn(email);
        browser.get("/login/code?return_to=" + PATH);
        browser.get(location(browser.submit("/login/code", Map.of("code", phone.code()))));
    }

    private Map<String, String> token(String... field) {
        var token = browser.page().expectFirst("input[name=_csrf]").val();
        return field.length == 0
                ? Map.of("_csrf", token)
                : Map.of("_csrf", token, field[0], field[1]);
    }

    private String secret() {
        return browser.page().select(".factor-secret code").text().replace(" ", "");
    }

    private static String code(String secret) {
        return new Phone(secret, List.of()).code();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
