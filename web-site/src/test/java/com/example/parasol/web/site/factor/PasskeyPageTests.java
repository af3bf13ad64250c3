package com.example.parasol.web.site.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.passkey.PasskeyService;
import com.example.parasol.dev.kit.passkey.SoftwareAuthenticator;
import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SiteTest
class PasskeyPageTests {

    private static final String PATH = "/account/factors";
    private static final String PASSKEYS = PATH + "/passkeys";
    private static final String ORIGIN = "http://localhost:8080";

    private final Customers customers;
    private String email = "";
    private Browser browser;

    PasskeyPageTests(Customers customers) {
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
    void theFirstOneShowsTheRecoveryCodesOnce() throws Exception {
        var answer = register("My laptop");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("cache-control")).containsExactly("no-store");
        assertThat(browser.page().select(".codes code").eachText()).hasSize(10);
        browser.get(PATH);
        assertThat(browser.page().select(".factor-passkey").text()).contains("My laptop", "Since");
        assertThat(browser.page().select(".factor-codes").text()).contains("10 left");
    }

    @Test
    void furtherOnesAreJustAdded() throws Exception {
        register("My laptop");
        browser.get(PATH);

        assertThat(location(register("My phone"))).isEqualTo(PATH + "?added");
        browser.get(PATH);
        assertThat(browser.page().select(".factor-passkey .name").eachText())
                .containsExactly("My laptop", "My phone");
    }

    @Test
    void itsNameIsInertText() throws Exception {
        register("<img src=x>");
        browser.get(PATH);

        assertThat(browser.page().select(".factor-passkey h2 .name").text())
                .isEqualTo("<img src=x>");
    }

    @Test
    void theBrowsersNameIsProposed() throws Exception {
        var agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        browser.ask("GET", PATH, "User-Agent", agent);

        assertThat(browser.page().select("#name").val()).isEqualTo("Firefox on Linux");
    }

    @Test
    void whatIsRefusedIsTold() throws Exception {
        var elsewhere = new SoftwareAuthenticator("https://evil.example");
        var answer = register(elsewhere, "My laptop");
        browser.get(location(answer));

        assertThat(location(answer)).isEqualTo(PATH + "?refused");
        assertThat(browser.page().select(".notice.bad").text()).contains("was not accepted");
        assertThat(browser.page().select(".factor-passkey")).isEmpty();
    }

    @Test
    void oneIsRemovedAndWithTheLastOneTheCodes() throws Exception {
        register("My laptop");
        browser.get(PATH);
        var removal = browser.page().select(".factor-passkey form").attr("action");

        assertThat(location(browser.submit(removal, Map.of()))).isEqualTo(PATH + "?removed");
        browser.get(PATH);
        assertThat(browser.page().select(".factor-passkey, .factor-codes")).isEmpty();
    }

    @Test
    void aStrangersIsNotThere() throws Exception {
        register("My laptop");
        browser.get(PATH);
        var removal = browser.page().select(".factor-passkey form").attr("action");
        browser = customers.loggedIn();
        browser.get(PATH);
        var token = browser.page().expectFirst("input[name=_csrf]").val();

        assertThat(browser.post(removal, Map.of("_csrf", token)).statusCode()).isEqualTo(404);
    }

    @Test
    void whenThereAreEnoughNoMoreAreOffered() throws Exception {
        for (var i = 0; i < PasskeyService.MOST; i++) {
            register("My laptop");
            browser.get(PATH);
        }

        assertThat(browser.page().select("form[data-passkey] button")).isEmpty();
        assertThat(options().statusCode()).isEqualTo(409);
    }

    @Test
    void aLoginOfLongAgoMakesNone() throws Exception {
        customers.letTimePass(email, Duration.ofMinutes(10));

        assertThat(options().statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> register(String name) throws Exception {
        return register(new SoftwareAuthenticator(ORIGIN), name);
    }

    private HttpResponse<String> register(SoftwareAuthenticator device, String name)
            throws Exception {
        var answer = device.create(options().body());
        return browser.submit(PASSKEYS, Map.of("name", name, "credential", answer));
    }

    /** As the page's script does. */
    private HttpResponse<String> options() throws Exception {
        var token = browser.page().expectFirst("input[name=_csrf]").val();
        return browser.post(
                PASSKEYS + "/options", "", "X-CSRF-TOKEN", token, "Accept", "application/json");
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
