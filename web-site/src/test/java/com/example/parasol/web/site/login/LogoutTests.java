package com.example.parasol.web.site.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class LogoutTests {

    private final Customers customers;
    private final LoginService logins;
    private final JdbcClient jdbc;

    LogoutTests(Customers customers, LoginService logins, JdbcClient jdbc) {
        this.customers = customers;
        this.logins = logins;
        this.jdbc = jdbc;
    }

    @Test
    void loggingOutEndsTheLoginAndClearsTheCookie() throws IOException, InterruptedException {
        var browser = customers.loggedIn();
        var stolen = customers.visitor();
        stolen.cookies.putAll(browser.cookies);
        var login = newestLogin();
        browser.get("/");
        var answer = browser.submit("/logout", Map.of());

        assertThat(answer.headers().firstValue("location")).hasValue("/");
        assertThat(browser.cookies).doesNotContainKey("site_session");
        assertThat(logins.find(login)).isEmpty();
        assertThat(stolen.get("/app").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example"})
    void itLeadsToNoOtherSite(String wish) throws Exception {
        var browser = customers.loggedIn();
        browser.get("/");
        var answer = browser.submit("/logout", Map.of("return_to", wish));

        assertThat(answer.headers().firstValue("location")).hasValue("/");
    }

    @Test
    void whoeverIsLoggedOutAlreadyGetsTheSameAnswer() throws Exception {
        var browser = customers.visitor();
        browser.get("/login");
        var token = browser.page().select("input[name=_csrf]").val();

        assertThat(browser.post("/logout", Map.of("_csrf", token)).statusCode()).isEqualTo(302);
    }

    @Test
    void aLinkCannotLogAnybodyOut() throws IOException, InterruptedException {
        var browser = customers.loggedIn();

        assertThat(browser.get("/logout").statusCode()).isEqualTo(405);
        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/app").statusCode()).isEqualTo(200);
    }

    @Test
    void aLoginThatWasEndedElsewhereHasEndedHere() throws IOException, InterruptedException {
        var browser = customers.loggedIn();
        logins.end(newestLogin());

        assertThat(browser.get("/app").statusCode()).isEqualTo(302);
        assertThat(browser.get("/").body()).contains("Log in");
    }

    private UUID newestLogin() {
        return jdbc.sql("select id from login order by id desc limit 1").query(UUID.class).single();
    }
}
