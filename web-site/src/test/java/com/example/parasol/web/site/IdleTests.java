package com.example.parasol.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a browser that is left alone for long: the server decides, not its cookie. */
@SiteTest
class IdleTests {

    private final Customers customers;
    private final JdbcClient jdbc;
    private String email = "";

    IdleTests(Customers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aCustomer() {
        email = customers.customer();
    }

    @Test
    void aFormWhoseSessionIsGoneIsNoForgeryAndLeadsToTheLogin() throws Exception {
        var browser = customers.loggedIn(email);
        browser.get("/account");
        letTheSessionRunOut(browser);

        assertThat(location(browser.submit("/account", Map.of("name", "Ada")))).isEqualTo("/login");

        browser.get("/login");
        var typed = Map.of("email", email, "password", Customers.PASSWORD);
        assertThat(location(browser.submit("/login", typed))).isEqualTo("/app");
    }

    @Test
    void anHourLaterAFormStillWorks() throws Exception {
        var browser = customers.loggedIn(email);
        browser.get("/account");
        letAnHourPass(browser);

        var answer = browser.submit("/account", Map.of("name", "Ada", "timeZone", "UTC"));

        assertThat(location(answer)).isEqualTo("/account?saved");
    }

    private void letAnHourPass(Browser browser) {
        jdbc.sql(
                        """
                        update site_session set last_access_time = last_access_time - 3600000,
                          expiry_time = expiry_time - 3600000 where session_id = ?
                        """)
                .param(session(browser))
                .update();
        jdbc.sql(
                        """
                        update login set last_use = last_use - interval '1 hour'
                        where account_id = (select id from account where email = ?)
                        """)
                .param(email)
                .update();
    }

    @Test
    void theLoginFormItselfWaitsAsLongAsOneLikes() throws Exception {
        var browser = customers.visitor();
        var form = browser.get("/login");

        assertThat(form.headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .startsWith("site_csrf=")
                .doesNotContain("Max-Age", "Expires");
    }

    @Test
    void aSessionThatRanOutIsLoggedOutAlthoughItsCookieIsThere() throws Exception {
        var browser = customers.loggedIn(email);
        letTheSessionRunOut(browser);

        assertLoggedOut(browser);
    }

    @Test
    void aLoginThatNobodyUsedForTwoWeeksHasEnded() throws Exception {
        var browser = customers.loggedIn(email);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);

        jdbc.sql(
                        """
                        update login set last_use = last_use - interval '14 days'
                        where account_id = (select id from account where email = ?)
                        """)
                .param(email)
                .update();

        assertLoggedOut(browser);
    }

    @Test
    void aLoginOfSixtyDaysAgoHasEndedHoweverMuchItWasUsed() throws Exception {
        var browser = customers.loggedIn(email);

        customers.letTimePass(email, Duration.ofDays(60));

        assertLoggedOut(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aced0005", "00", "ff", "", "7b7d"})
    void aRowThatCannotBeReadMeansLoggedOut(String hex) throws Exception {
        var browser = customers.loggedIn(email);
        jdbc.sql(
                        """
                        update site_session_attributes set attribute_bytes = decode(?, 'hex')
                        where session_primary_id = (select primary_id from site_session where session_id = ?)
                        """)
                .params(hex, session(browser))
                .update();

        assertLoggedOut(browser);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    private void letTheSessionRunOut(Browser browser) {
        var rows =
                jdbc.sql(
                                """
                                update site_session set expiry_time = 0,
                                  last_access_time = last_access_time - 1000 * (max_inactive_interval::bigint + 1)
                                where session_id = ?
                                """)
                        .param(session(browser))
                        .update();
        assertThat(rows).isEqualTo(1);
    }

    private static String session(Browser browser) {
        return Objects.requireNonNull(browser.cookies.get("site_session"));
    }

    private static void assertLoggedOut(Browser browser) throws Exception {
        assertThat(location(browser.get("/account"))).startsWith("/login?return_to=");
        assertThat(browser.get("/login").statusCode()).isEqualTo(200);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("none: " + answer.statusCode());
    }
}
