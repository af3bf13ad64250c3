package com.example.parasol.gateway.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

class RefusalTests {

    @ParameterizedTest
    @EnumSource
    void everyTypeHasAPageThatExplainsIt(HttpStatus status) {
        var page = Refusal.of(status).name() + ".md";

        assertThat(Path.of("../web-site/src/main/resources/docs/problems", page)).exists();
    }
}
