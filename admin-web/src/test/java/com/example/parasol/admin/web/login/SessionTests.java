package com.example.parasol.admin.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.admin.web.AdminTest;
import com.example.parasol.admin.web.Browser;
import com.example.parasol.admin.web.Fixtures;
import com.example.parasol.core.domain.operatorlogin.OperatorDeviceService;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminTest
class SessionTests {

    private final Fixtures fixtures;
    private final OperatorLoginService logins;
    private final OperatorDeviceService devices;
    private final JdbcClient jdbc;

    SessionTests(
            Fixtures fixtures,
            OperatorLoginService logins,
            OperatorDeviceService devices,
            JdbcClient jdbc) {
        this.fixtures = fixtures;
        this.logins = logins;
        this.devices = devices;
        this.jdbc = jdbc;
    }

    @Test
    void visitorsGetNoSession() {
        var browser = fixtures.stranger();

        browser.get("/admin/login");
        browser.get("/admin/organizations");
        browser.get("/admin/nowhere");

        assertThat(browser.cookies).containsOnlyKeys("admin_csrf");
    }

    @Test
    void cookiesAreTheBackOfficesOwn() {
        var answer = fixtures.stranger().logIn(Fixtures.EMAIL, Fixtures.PASSWORD);

        assertThat(answer.headers().allValues("set-cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.startsWith("admin_"))
                .allMatch(cookie -> cookie.contains("; Path=/;"))
                .allMatch(cookie -> cookie.contains("; HttpOnly"))
                .allMatch(cookie -> cookie.contains("; SameSite=Lax"));
    }

    @Test
    void aLoginMakesSessionAndTokenAnew() {
        var browser = fixtures.loggedIn();
        var before = Map.copyOf(browser.cookies);
        var form = fixtures.stranger().get("/admin/login").form("/admin/login");

        var again =
                Map.of(
                        "email", Fixtures.EMAIL,
                        "password", Fixtures.PASSWORD,
                        "_csrf", browser.csrf());
        assertThat(browser.submit(form, again).status()).isEqualTo(302);

        assertThat(session(browser)).isNotEqualTo(before.get("admin_session"));
        assertThat(browser.cookies.get("admin_csrf")).isNotEqualTo(before.get("admin_csrf"));
        browser.cookies.putAll(before);
        assertThatItIsLoggedOut(browser);
    }

    @Test
    void theSessionHoldsNothingButTheLoginsId() {
        var browser = fixtures.loggedIn();

        var attributes =
                jdbc.sql(
                                """
                                select convert_from(a.attribute_bytes, 'UTF8') from admin_session s
                                join admin_session_attributes a on a.session_primary_id = s.primary_id
                                where s.session_id = ?
                                """)
                        .param(session(browser))
                        .query(String.class)
                        .list();

        assertThat(attributes).singleElement().extracting(UUID::fromString).isNotNull();
    }

    @Test
    void loggingOutEndsTheLoginAndSaysSo() {
        var browser = fixtures.loggedIn();
        var copy = fixtures.stranger();
        copy.cookies.putAll(browser.cookies);
        var login = loginId(browser);
        var form = browser.get("/admin/organizations").form("/admin/logout");

        var answer = browser.submit(form, Map.of());

        assertThat(answer.location()).isEqualTo("/admin/login?ended");
        assertThat(browser.get("/admin/login?ended").html().expectFirst("[role=status]").text())
                .isEqualTo("You are logged out.");
        assertThat(logins.find(login)).isEmpty();
        assertThatItIsLoggedOut(browser);
        assertThatItIsLoggedOut(copy);
    }

    @Test
    void loggingOutOfOneBrowserLeavesTheOther() {
        var one = fixtures.loggedIn();
        var other = fixtures.loggedIn();

        one.submit(one.get("/admin/organizations").form("/admin/logout"), Map.of());

        assertThat(other.get("/admin/organizations").status()).isEqualTo(200);
    }

    @Test
    void nobodyIsLoggedOutByALinkFromElsewhere() {
        var browser = fixtures.loggedIn();

        assertThat(browser.post("/admin/logout", Map.of()).status()).isEqualTo(403);
        assertThat(browser.get("/admin/logout").status()).isEqualTo(405);
        assertThat(browser.get("/admin/organizations").status()).isEqualTo(200);
    }

    @Test
    void aLoginThatWasEndedElsewhereHasEndedAtTheNextClick() {
        var browser = fixtures.loggedIn();

        devices.end(fixtures.operator, loginId(browser));

        assertThatItIsLoggedOut(browser);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "",
                "AA==",
                "%00",
                "\"\"",
                "a b",
                "0199aaaa-0000-7000-8000-000000000000"
            })
    void aCookieThatIsNoneMeansLoggedOut(String session) {
        var browser = fixtures.stranger();
        browser.cookies.put("admin_session", session);

        assertThatItIsLoggedOut(browser);
        assertThat(browser.logIn(Fixtures.EMAIL, Fixtures.PASSWORD).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aced0005", "00", "ff", "", "7b7d"})
    void aRowThatCannotBeReadMeansLoggedOut(String hex) {
        var browser = fixtures.loggedIn();
        jdbc.sql(
                        """
                        update admin_session_attributes set attribute_bytes = decode(?, 'hex')
                        where session_primary_id = (select primary_id from admin_session where session_id = ?)
                        """)
                .params(hex, session(browser))
                .update();

        assertThatItIsLoggedOut(browser);
        assertThat(browser.logIn(Fixtures.EMAIL, Fixtures.PASSWORD).status()).isEqualTo(302);
    }

    private static void assertThatItIsLoggedOut(Browser browser) {
        assertThat(browser.get("/admin/organizations").location())
                .startsWith("/admin/login?return_to=");
        assertThat(browser.get("/admin/login").status()).isEqualTo(200);
    }

    private UUID loginId(Browser browser) {
        return jdbc.sql(
                        """
                        select convert_from(a.attribute_bytes, 'UTF8')::uuid from admin_session s
                        join admin_session_attributes a on a.session_primary_id = s.primary_id
                        where s.session_id = ?
                        """)
                .param(session(browser))
                .query(UUID.class)
                .single();
    }

    private static String session(Browser browser) {
        return Objects.requireNonNull(browser.cookies.get("admin_session"));
    }
}
