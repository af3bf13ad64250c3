package com.example.parasol.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.dev.kit.database.DatabaseOutage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site without its database: what needs none is served, the rest says when to come back. */
@SiteTest
class OutageTests {

    private static final Duration SOON = Duration.ofSeconds(3);

    private final Customers customers;
    private final DataSource database;
    private Browser browser;
    private String csrf;
    private DatabaseOutage outage;

    OutageTests(Customers customers, DataSource database) {
        this.customers = customers;
        this.database = database;
    }

    @BeforeEach
    void begin() throws Exception {
        browser = customers.loggedIn();
        browser.get("/");
        csrf = browser.page().expectFirst("input[name=_csrf]").val();
        outage = DatabaseOutage.of(database);
    }

    @AfterEach
    void end() {
        outage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/pricing", "/robots.txt", "/login", "/signup", "/livez"})
    void publicPagesAreServedAsToAStranger(String path) throws Exception {
        var answer = ask("GET", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("action=\"/logout\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app", "/app/keys", "/l/anything", "/readyz"})
    void pagesThatNeedTheDatabaseSayWhenToComeBack(String path) throws Exception {
        assertThatItSaysComeBack(path, ask("GET", path));
    }

    @Test
    void visitorsWaitNoLonger() throws Exception {
        browser.cookies.clear();

        assertThatItSaysComeBack("/l/anything", ask("GET", "/l/anything"));
        assertThat(ask("GET", "/app").statusCode()).isEqualTo(302);
        assertThat(ask("GET", "/nowhere").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/signup", "/logout"})
    void aFormSaysThatItCouldNotBeDone(String path) throws Exception {
        var typed =
                Map.of(
                        "email",
                        customers.address(),
                        "password",
                        Customers.PASSWORD,
                        "organization",
                        "Test",
                        "_csrf",
                        csrf);

        var answer = timed(() -> browser.post(path, typed));

        assertThatItSaysComeBack(path, answer);
        assertThat(answer.body()).contains("That could not be done just now");
    }

    @Test
    void theDashboardIsToldInItsOwnLanguage() throws Exception {
        var answer =
                timed(() ->
                        browser.post(
                                "/session/token",
                                "{}",
                                "Content-Type",
                                "application/json",
                                "Accept",
                                "application/json",
                                "X-CSRF-Token",
                                csrf));

        assertThatItSaysComeBack("/session/token", answer);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
    }

    @Test
    void whoWasLoggedInStillIsWhenItIsBack() throws Exception {
        browser.get("/app");
        browser.get("/");
        outage.close();

        assertThat(browser.get("/app").statusCode()).isEqualTo(200);
        assertThat(browser.get("/readyz").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        return timed(() -> browser.ask(method, path));
    }

    private HttpResponse<String> timed(Asking asking) throws Exception {
        var began = System.nanoTime();
        var answer = asking.ask();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        assertThat(answer.headers().allValues("set-cookie"))
                .noneMatch(cookie -> cookie.startsWith("site_session"));
        return answer;
    }

    private void assertThatItSaysComeBack(String path, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        if (!path.equals("/readyz")) {
            assertThat(answer.headers().firstValue("retry-after")).hasValue("5");
        }
    }

    @FunctionalInterface
    private interface Asking {
        HttpResponse<String> ask() throws Exception;
    }
}
