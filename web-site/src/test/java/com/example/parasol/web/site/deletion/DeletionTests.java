package com.example.parasol.web.site.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SiteTest
class DeletionTests {

    private static final String PATH = "/account/deletion";
    private static final String WAY_BACK = PATH + "/withdrawal";

    private final Customers customers;
    private String email = "";
    private Browser browser;

    DeletionTests(Customers customers) {
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
    void thePageSaysWhatGoes() {
        assertThat(browser.page().select(".deletion-list").text())
                .contains("Your profile", "The organization Test with everything in it");
        assertThat(browser.page().select("form[action=" + PATH + "] .hint").text()).contains(email);
    }

    @Test
    void whoeverTypesHisAddressIsLoggedOutEverywhere() throws Exception {
        var elsewhere = customers.loggedIn(email);

        var answer = browser.submit(PATH, Map.of("email", email));

        assertThat(location(answer)).isEqualTo("/login?leaving");
        assertThat(browser.get("/app").statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/app").statusCode()).isEqualTo(302);
        browser.get(location(answer));
        assertThat(browser.page().select(".notice.info").text()).contains("in thirty days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "delete", "somebody@example.com"})
    void anythingElseIsRefusedAndKept(String typed) throws Exception {
        var answer = browser.submit(PATH, Map.of("email", typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#email").val()).isEqualTo(typed);
        assertThat(browser.page().select("#email-error").text()).contains("not the address");
        assertThat(browser.get("/app").statusCode()).isEqualTo(200);
    }

    @Test
    void theLastOwnerOfOthersIsToldWhatToHandOver() throws Exception {
        customers.colleague(email, Role.ADMIN);

        var answer = browser.submit(PATH, Map.of("email", email));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(browser.page().select(".deletion-list").text()).isEqualTo("Test");
        assertThat(browser.page().select("form[action=" + PATH + "]")).isEmpty();
        assertThat(browser.get("/app").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app",
                "/account",
                "/account/export",
                "/account/devices",
                "/account/deletion"
            })
    void inTheThirtyDaysALoginReachesNothingButTheWayBack(String path) throws Exception {
        var back = comeBack();

        assertThat(location(back.get(path))).startsWith(WAY_BACK + "?return_to=");
        assertThat(back.get(WAY_BACK).statusCode()).isEqualTo(200);
        assertThat(back.page().select("h1").text())
                .containsPattern("being deleted on \\d+ \\w+ \\d{4}");
        assertThat(back.page().select("header a[href=/app], header form")).isEmpty();
    }

    @Test
    void neitherDoesTheDashboard() throws Exception {
        var back = comeBack();
        back.get(WAY_BACK);
        var token = back.page().expectFirst("input[name=_csrf]").val();

        var answer =
                back.post(
                        "/session/token",
                        "{}",
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/json",
                        "X-CSRF-Token",
                        token);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverKeepsItIsBackAtOnce() throws Exception {
        var back = comeBack();
        back.get(WAY_BACK);

        var answer = back.submit(WAY_BACK, Map.of());

        assertThat(location(answer)).isEqualTo("/account?kept");
        assertThat(back.get(location(answer)).statusCode()).isEqualTo(200);
        assertThat(back.page().select(".notice.good").text()).contains("is kept");
        assertThat(back.get("/app").statusCode()).isEqualTo(200);
        assertThat(back.get(WAY_BACK).statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverStaysByItIsLoggedOut() throws Exception {
        var back = comeBack();
        back.get(WAY_BACK);

        back.submit("/logout", Map.of());

        assertThat(location(back.get(WAY_BACK))).startsWith("/login");
    }

    @Test
    void theWayBackIsForNobodyElse() throws Exception {
        assertThat(browser.get(WAY_BACK).statusCode()).isEqualTo(403);
        assertThat(location(customers.visitor().get(WAY_BACK))).startsWith("/login");
    }

    private Browser comeBack() throws IOException, InterruptedException {
        browser.submit(PATH, Map.of("email", email));
        return customers.loggedIn(email);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
