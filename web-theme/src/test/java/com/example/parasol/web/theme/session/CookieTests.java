package com.example.parasol.web.theme.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class CookieTests {

    private final SessionAutoConfiguration configuration = new SessionAutoConfiguration();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void overHttpTheNamesArePlain() {
        assertThat(sessionCookie("http://localhost:8080"))
                .startsWith("site_session=")
                .contains("Path=/;", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void overHttpsTheBrowserGuardsThem() {
        assertThat(sessionCookie("https://parasol.example"))
                .startsWith("__Host-site_session=")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void theFormTokenKeepsTheSameRules() {
        var plain = csrfCookie("http://localhost:8080");
        var guarded = csrfCookie("https://parasol.example");

        assertThat(plain.getName()).isEqualTo("site_csrf");
        assertThat(plain.getSecure()).isFalse();
        assertThat(guarded.getName()).isEqualTo("__Host-site_csrf");
        assertThat(guarded.getSecure()).isTrue();
        assertThat(List.of(plain, guarded))
                .allSatisfy(cookie -> {
                    assertThat(cookie.getPath()).isEqualTo("/");
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
                    assertThat(cookie.getDomain()).isNull();
                });
    }

    private String sessionCookie(String publicUrl) {
        configuration
                .cookieSerializer(rules(publicUrl))
                .writeCookieValue(new CookieValue(request, response, "1"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    private Cookie csrfCookie(String publicUrl) {
        var answer = new MockHttpServletResponse();
        var tokens = configuration.csrfTokenRepository(rules(publicUrl));
        tokens.saveToken(tokens.generateToken(request), request, answer);
        return answer.getCookies()[0];
    }

    private CookieRules rules(String publicUrl) {
        return configuration.cookieRules(new ThemeProperties("site_"), publicUrl);
    }
}
