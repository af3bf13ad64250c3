package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CookieTests extends GatewayTest {

    private static final String ALL =
            "Cookie: site_session=1; admin_session=2; __Host-site_csrf=3; __Host-admin_csrf=4;"
                    + " __Secure-site_x=5; SESSION=6; xsite_session=7; Site_session=8; site_=9; nameless";

    @Test
    void theSiteGetsItsOwnCookies() {
        assertThat(wire().get("/", ALL).seen("Cookie"))
                .containsExactly("site_session=1; __Host-site_csrf=3; __Secure-site_x=5; site_=9");
    }

    @Test
    void theBackOfficeGetsItsOwnCookies() {
        assertThat(wire().get("/admin", ALL).seen("Cookie"))
                .containsExactly("admin_session=2; __Host-admin_csrf=4");
    }

    @Test
    void theApiGetsNoCookie() {
        assertThat(wire().get("/api/v1/me", ALL).seen("Cookie")).isEmpty();
    }

    @Test
    void cookiesOfSeveralHeadersAreOneAgain() {
        assertThat(wire().get("/", "Cookie: site_a=1", "Cookie: admin_b=2;site_c=3").seen("Cookie"))
                .containsExactly("site_a=1; site_c=3");
    }

    @Test
    void quotesDoNotHideACookie() {
        assertThat(wire().get("/", "Cookie: x=\"; admin_a=1; site_b=\"2; y=\"").seen("Cookie"))
                .containsExactly("site_b=\"2");
    }

    @Test
    void theSiteSetsItsOwnCookiesOnly() {
        assertThat(wire().get("/cookies").all("Set-Cookie"))
                .containsExactly(
                        "site_session=1; Path=/; HttpOnly", "__Host-site_csrf=2; Path=/; Secure");
    }

    @Test
    void theBackOfficeSetsItsOwnCookiesOnly() {
        assertThat(wire().get("/admin/cookies").all("Set-Cookie"))
                .containsExactly("admin_session=3; Path=/");
    }

    @Test
    void theApiSetsNoCookie() {
        assertThat(wire().get("/api/cookies").all("Set-Cookie")).isEmpty();
    }
}
