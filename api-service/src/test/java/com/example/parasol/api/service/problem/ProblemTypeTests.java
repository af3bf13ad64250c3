package com.example.parasol.api.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTests {

    @ParameterizedTest
    @EnumSource
    void everyTypeIsARelativeReferenceWithAHint(ProblemType type) {
        assertThat(type.reference()).matches("/docs/problems/[a-z]+(-[a-z]+)*");
        assertThat(type.status()).isBetween(400, 599);
        assertThat(type.hint()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasAPageThatExplainsIt(ProblemType type) {
        assertThat(Path.of("../web-site/src/main/resources" + type.reference() + ".md")).exists();
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "403, NOT_ALLOWED", "418, MALFORMED", "502, INTERNAL"})
    void everyStatusHasAType(int status, ProblemType type) {
        assertThat(ProblemType.ofStatus(status)).isEqualTo(type);
    }

    @Test
    void namesAreUnique() {
        assertThat(ProblemType.values()).extracting(ProblemType::reference).doesNotHaveDuplicates();
    }
}
