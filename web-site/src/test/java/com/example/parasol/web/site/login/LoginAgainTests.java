package com.example.parasol.web.site.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs a fresh login: ten minutes, then the password once more. */
@SiteTest
class LoginAgainTests {

    private final Customers customers;
    private String email = "";
    private Browser browser;

    LoginAgainTests(Customers customers) {
        this.customers = customers;
        this.browser = customers.visitor();
    }

    @BeforeEach
    void begin() throws Exception {
        email = customers.customer();
        browser = customers.loggedIn(email);
    }

    @Test
    void aFreshLoginIsEnough() throws Exception {
        customers.letTimePass(email, Duration.ofMinutes(9));

        assertThat(browser.get("/account/password").statusCode()).isEqualTo(200);
    }

    @Test
    void anOlderOneIsAskedForThePasswordAndLedBack() throws Exception {
        customers.letTimePass(email, Duration.ofMinutes(10));
        var old = Map.copyOf(browser.cookies);
        var sent = location(browser.get("/account/password?a=b"));
        browser.get(sent);
        var shown = browser.page().select("#email").val();
        var answer = browser.submit("/login/again", Map.of("password", Customers.PASSWORD));

        assertThat(sent).isEqualTo("/login/again?return_to=%2Faccount%2Fpassword%3Fa%3Db");
        assertThat(shown).isEqualTo(email);
        assertThat(location(answer)).isEqualTo("/account/password?a=b");
        assertThat(browser.get("/account/password").statusCode()).isEqualTo(200);
        assertThat(browser.cookies.get("site_session")).isNotEqualTo(old.get("site_session"));
    }

    @Test
    void whatNeedsNoFreshLoginAsksForNone() throws Exception {
        customers.letTimePass(email, Duration.ofDays(1));

        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(browser.get("/account/devices").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormLeadsBackToThePageOnWhichItStood() throws Exception {
        customers.letTimePass(email, Duration.ofMinutes(10));

        assertThat(location(endAll("https://parasol.example/account/devices")))
                .isEqualTo("/login/again?return_to=%2Faccount%2Fdevices");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "about:blank", "https://evil.example", "no address at all"})
    void aFormFromNowhereLeadsNowhere(String referer) throws Exception {
        customers.letTimePass(email, Duration.ofMinutes(10));

        assertThat(location(endAll(referer))).isEqualTo("/login/again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a wrong one", "CORRECT HORSE BATTERY"})
    void aWrongPasswordIsRefused(String password) throws Exception {
        customers.letTimePass(email, Duration.ofMinutes(10));
        browser.get("/login/again?return_to=/account/password");
        var answer = browser.submit("/login/again", Map.of("password", password));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select(".error").text()).contains("not your password");
        assertThat(browser.page().select("#password").val()).isEmpty();
        assertThat(browser.page().select("input[name=return_to]").val())
                .isEqualTo("/account/password");
        assertThat(browser.get("/account/password").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:1"})
    void itLeadsNowhereElse(String wish) throws Exception {
        browser.get("/login/again");
        var typed = new HashMap<>(Map.of("password", Customers.PASSWORD));
        typed.put("return_to", wish);

        assertThat(location(browser.submit("/login/again", typed))).isEqualTo("/account");
    }

    @Test
    void whoGuessesIsToldWhenToComeBack() throws Exception {
        browser.get("/login/again");
        var token = browser.page().expectFirst("input[name=_csrf]").val();
        var wrong = Map.of("_csrf", token, "password", "a wrong one");
        for (var i = 0; i < 10; i++) {
            assertThat(browser.post("/login/again", wrong).statusCode()).isEqualTo(422);
        }

        var right = Map.of("_csrf", token, "password", Customers.PASSWORD);
        var answer = browser.post("/login/again", right);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void aVisitorIsAskedToLogInFirst() throws Exception {
        var visitor = customers.visitor();

        assertThat(location(visitor.get("/account/password")))
                .isEqualTo("/login?return_to=%2Faccount%2Fpassword");
        assertThat(location(visitor.get("/login/again"))).startsWith("/login?return_to=");
    }

    @Test
    void withoutItsTokenTheFormIsRefused() throws Exception {
        var answer = browser.post("/login/again", Map.of("password", Customers.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aScriptIsToldSoInstead() throws Exception {
        customers.letTimePass(email, Duration.ofMinutes(10));

        assertThat(
                        browser.ask("GET", "/account/password", "Accept", "application/json")
                                .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> endAll(String referer) throws Exception {
        browser.get("/account/devices");
        var token = browser.page().expectFirst("input[name=_csrf]").val();
        return browser.post(
                "/account/devices/all/end",
                "_csrf=" + token,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Referer",
                referer);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
