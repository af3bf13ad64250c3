package com.example.parasol.web.site.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.dev.kit.passkey.SoftwareAuthenticator;
import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class PasskeyLoginTests {

    private static final String LOGIN = "/login/passkey";
    private static final String CODE = "/login/code/passkey";
    private static final String AGAIN = "/login/again/passkey";

    private final Customers customers;
    private final JdbcClient jdbc;
    private String email = "";
    private SoftwareAuthenticator laptop;
    private Browser browser;

    PasskeyLoginTests(Customers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
        this.browser = customers.visitor();
        this.laptop = new SoftwareAuthenticator("");
    }

    @BeforeEach
    void begin() {
        email = customers.customer();
        laptop = customers.passkey(email);
    }

    @Test
    void itOpensALoginByItself() throws Exception {
        browser.get("/login");
        var answer = browser.submit(LOGIN, Map.of("credential", laptop.get(options(LOGIN))));

        assertThat(location(answer)).isEqualTo("/app");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(browser.page().select("#email").val()).isEqualTo(email);
        assertThat(browser.get("/account/factors").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyThoseWhoAskForItGetASessionAndAnotherOneByTheLogin() throws Exception {
        browser.get("/login");
        assertThat(browser.cookies).doesNotContainKey("site_session");
        var options = ask(LOGIN);
        var visitor = browser.cookies.get("site_session");
        browser.submit(LOGIN, Map.of("credential", laptop.get(options.body())));

        assertThat(visitor).isNotEmpty();
        assertThat(browser.cookies.get("site_session")).isNotEqualTo(visitor);
        assertThat(options.headers().allValues("cache-control")).containsExactly("no-store");
        assertThat(options.headers().firstValue("content-type")).hasValue("application/json");
    }

    @Test
    void withoutScriptsTheButtonStaysOffAndSaysWhy() throws Exception {
        browser.get("/login");
        var form = browser.page().expectFirst("form[data-passkey]");

        assertThat(form.attr("data-options")).isEqualTo("/login/passkey/options");
        assertThat(form.select("button[disabled]")).hasSize(1);
        assertThat(form.select("noscript").text()).isEqualTo("Passkeys need JavaScript.");
        assertThat(form.select("[data-says]:not([hidden])")).isEmpty();
    }

    @Test
    void itLeadsWhereOneWanted() throws Exception {
        browser.get("/login?return_to=/account/devices");
        var answer = browser.submit(LOGIN, Map.of("credential", laptop.get(options(LOGIN))));

        assertThat(location(answer)).isEqualTo("/account/devices");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example"})
    void itLeadsNowhereElse(String wish) throws Exception {
        browser.get("/login");
        var answer =
                browser.submit(
                        LOGIN, Map.of("credential", laptop.get(options(LOGIN)), "return_to", wish));

        assertThat(location(answer)).isEqualTo("/app");
    }

    @Test
    void whatIsRefusedIsToldAndWhereOneWantedIsKept() throws Exception {
        laptop.origin = "http://localhost:8081";
        browser.get("/login?return_to=/account/devices");
        var answer = browser.submit(LOGIN, Map.of("credential", laptop.get(options(LOGIN))));
        browser.get(location(answer));

        assertThat(browser.page().select(".notice.bad").text()).contains("was not accepted");
        assertThat(browser.page().select("input[name=return_to]").eachAttr("value"))
                .containsOnly("/account/devices");
        assertThat(location(browser.get("/account"))).startsWith("/login");
    }

    @Test
    void anotherBrowsersAnswerIsRefused() throws Exception {
        browser.get("/login");
        var answer = laptop.get(options(LOGIN));
        browser = customers.visitor();
        browser.get("/login");

        assertThat(location(browser.submit(LOGIN, Map.of("credential", answer))))
                .startsWith("/login?refused");
    }

    @Test
    void aDisabledAccountIsRefusedAlike() throws Exception {
        jdbc.sql("update account set disabled_at = now() where email = :email")
                .param("email", email)
                .update();
        browser.get("/login");

        assertThat(
                        location(
                                browser.submit(
                                        LOGIN, Map.of("credential", laptop.get(options(LOGIN))))))
                .startsWith("/login?refused");
    }

    @Test
    void whoeverIsLeavingIsAskedWhetherHeStays() throws Exception {
        jdbc.sql("update account set deletion_at = now() + interval '1 day' where email = :email")
                .param("email", email)
                .update();
        browser.get("/login");
        browser.submit(LOGIN, Map.of("credential", laptop.get(options(LOGIN))));

        assertThat(location(browser.get("/app"))).startsWith("/account/deletion/withdrawal");
    }

    @Test
    void afterThePasswordItIsTheSecondFactor() throws Exception {
        browser = customers.loggedIn(email);
        browser.get("/login/code?return_to=/account/devices");
        var before = browser.cookies.get("site_session");
        var answer = browser.submit(CODE, Map.of("credential", laptop.get(options(CODE))));

        assertThat(location(answer)).isEqualTo("/account/devices");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(browser.cookies.get("site_session")).isNotEqualTo(before);
    }

    @Test
    void aStrangersIsNoSecondFactor() throws Exception {
        var his = customers.passkey(customers.customer());
        browser = customers.loggedIn(email);
        browser.get("/login/code");
        var answer = browser.submit(CODE, Map.of("credential", his.get(options(CODE))));

        assertThat(location(answer)).isEqualTo("/login/code?refused=&return_to=%2Fapp");
        browser.get(location(answer));
        assertThat(browser.page().select(".notice.bad").text()).contains("was not accepted");
        assertThat(location(browser.get("/account"))).startsWith("/login/code");
    }

    @Test
    void whoeverIsHalfInCanLogInAsSomebodyElse() throws Exception {
        var other = customers.customer();
        var his = customers.passkey(other);
        browser = customers.loggedIn(email);
        browser.get("/login");
        browser.submit(LOGIN, Map.of("credential", his.get(options(LOGIN))));

        browser.get("/account");
        assertThat(browser.page().select("#email").val()).isEqualTo(other);
    }

    @Test
    void whereThereIsNoneNoneIsAskedFor() throws Exception {
        var other = customers.customer();
        customers.phone(other);
        browser = customers.loggedIn(other);
        browser.get("/login/code");

        assertThat(browser.page().select("form[data-passkey]")).isEmpty();
        assertThat(ask(CODE).statusCode()).isEqualTo(404);
    }

    @Test
    void itProvesOnceMoreWhoOneIs() throws Exception {
        logIn();
        customers.letTimePass(email, Duration.ofMinutes(10));
        browser.get(location(browser.get("/account/password")));
        var answer = browser.submit(AGAIN, Map.of("credential", laptop.get(options(AGAIN))));

        assertThat(location(answer)).isEqualTo("/account/password");
        assertThat(browser.get("/account/password").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverTookASessionOverIsStopped() throws Exception {
        logIn();
        browser.get("/login/again");
        for (var i = 0; i < 10; i++) {
            assertThat(location(browser.submit(AGAIN, Map.of("credential", "x"))))
                    .startsWith("/login/again?refused");
        }

        var stopped = browser.submit(AGAIN, Map.of("credential", "x"));
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void aScriptWhoseFormIsTooOldIsToldSo() throws Exception {
        browser.get("/login");
        var answer = browser.post(LOGIN + "/options", "", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/docs/problems/csrf");
    }

    private void logIn() throws Exception {
        browser.get("/login");
        browser.submit(LOGIN, Map.of("credential", laptop.get(options(LOGIN))));
    }

    private String options(String path) throws Exception {
        return ask(path).body();
    }

    /** As the page's script does. */
    private HttpResponse<String> ask(String path) throws Exception {
        var token = browser.page().expectFirst("input[name=_csrf]").val();
        return browser.post(
                path + "/options", "", "X-CSRF-TOKEN", token, "Accept", "application/json");
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
