package com.example.parasol.umbrella;

import static com.example.parasol.umbrella.Visitor.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Site and back office in one browser: two logins that leave each other alone. */
class SeparateLoginsTests {

    @Test
    void logoutFromOneLeavesTheOtherLoggedIn() {
        assertLeftAlone(Door.PATHS);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PATHS", "CONTAINERS", "RESTORED"})
    void atEveryOtherDoorToo(Door door) {
        assertLeftAlone(door);
    }

    private static void assertLeftAlone(Door door) {
        try (var visitor = new Visitor(door)) {
            var dashboard = visitor.signUpAndLogIn("grace");
            var office = visitor.logInToBackOffice();
            assertThat(office).hasURL(Pattern.compile(".*/admin/(organizations)?$"));
            assertThat(visitor.context().cookies().stream().map(cookie -> cookie.name))
                    .contains("site_session", "admin_session");

            button(office, "Log out").click();
            assertThat(office).hasURL(Pattern.compile(".*/admin/login.*"));
            dashboard.reload();
            assertThat(dashboard).hasURL(Pattern.compile(".*/app$"));
            assertThat(dashboard.locator("h1")).isVisible();

            var anotherOffice = visitor.logInToBackOffice();
            dashboard.navigate("/");
            button(dashboard, "Log out").click();
            dashboard.navigate("/app");
            assertThat(dashboard).hasURL(Pattern.compile(".*/login.*"));
            anotherOffice.reload();
            assertThat(anotherOffice).hasURL(Pattern.compile(".*/admin/(organizations)?$"));
            visitor.assertNothingWentWrong();
        }
    }

    /** Cookies know no ports. */
    @Test
    @Tag("slow")
    void onPortsOfTheirOwnTheyDoSoToo() {
        try (var visitor = new Visitor()) {
            visitor.signUpAndLogIn("annie");
            visitor.logInToBackOffice();
            var site = visitor.open(at("web-site", "/account"));
            var office = visitor.open(at("admin-web", "/admin/organizations"));
            assertThat(site).hasURL(at("web-site", "/account"));

            button(office, "Log out").click();
            assertThat(office).hasURL(Pattern.compile(".*/admin/login.*"));
            site.reload();
            assertThat(site).hasURL(at("web-site", "/account"));

            visitor.logInToBackOffice();
            button(site, "Log out").click();
            office.navigate(at("admin-web", "/admin/organizations"));
            assertThat(office).hasURL(at("admin-web", "/admin/organizations"));
        }
    }

    private static String at(String application, String path) {
        return "http://localhost:" + House.application(application).port() + path;
    }

    @Test
    void aSiteLoginOpensNothingInTheBackOffice() {
        try (var visitor = new Visitor()) {
            visitor.signUpAndLogIn("joan");

            assertThat(visitor.open("/admin/")).hasURL(Pattern.compile(".*/admin/login.*"));
        }
    }

    @Test
    void everyCookieIsHiddenFromScriptsAndFromOtherSites() {
        try (var visitor = new Visitor()) {
            visitor.signUpAndLogIn("mary");
            visitor.logInToBackOffice();

            assertThat(visitor.context().cookies())
                    .isNotEmpty()
                    .allSatisfy(SeparateLoginsTests::assertSafe);
        }
    }

    private static void assertSafe(Cookie cookie) {
        assertThat(cookie.name).matches("(__Host-)?(site|admin)_(session|csrf)");
        assertThat(cookie.path).isEqualTo("/");
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(cookie.secure).isEqualTo("https".equals(House.base().getScheme()));
    }
}
