package com.example.parasol.web.theme.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

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
}
