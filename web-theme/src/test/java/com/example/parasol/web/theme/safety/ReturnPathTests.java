package com.example.parasol.web.theme.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReturnPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app", "/app/keys?tab=old", "/a//b", "/app#there"})
    void aPathOfOurOwnIsTaken(String wish) {
        assertThat(ReturnPath.orElse(wish, "/app")).isEqualTo(wish);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "evil.example",
                " /app",
                "/app\r\nSet-Cookie: a=b",
                "/\t/evil.example",
                "/app\\..\\..",
                "/äpp"
            })
    void anythingElseIsNot(@Nullable String wish) {
        assertThat(ReturnPath.orElse(wish, "/app")).isEqualTo("/app");
    }

    @Test
    void afterASecondLoginAPageIsShownAgain() {
        var request = new MockHttpServletRequest("GET", "/admin/organizations");
        request.setContextPath("/admin");
        request.setQueryString("q=a");

        assertThat(ReturnPath.loginAgainThenBackTo(request))
                .isEqualTo("/login/again?return_to=%2Forganizations%3Fq%3Da");
    }

    @ParameterizedTest
    @CsvSource({
        "https://parasol.example/admin/organizations?q=a, ?return_to=%2Forganizations%3Fq%3Da",
        "https://evil.example/admin/organizations, ?return_to=%2Forganizations",
        "https://parasol.example/pricing, ''",
        "https://parasol.example/administrator, ''",
        "https://parasol.example, ''",
        "about:blank, ''",
        "no address, ''",
        "'', ''"
    })
    void aFormIsLeftForThePageOnWhichItStood(String referer, String back) {
        var request = new MockHttpServletRequest("POST", "/admin/organizations/1/plan");
        request.setContextPath("/admin");
        request.addHeader("Referer", referer);

        assertThat(ReturnPath.loginAgainThenBackTo(request)).isEqualTo("/login/again" + back);
    }
}
