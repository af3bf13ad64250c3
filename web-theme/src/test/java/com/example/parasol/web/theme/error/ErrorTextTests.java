package com.example.parasol.web.theme.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorTextTests {

    @Test
    void everyKindOfErrorIsExplainedAndNothingElse() {
        var explained =
                ResourceBundle.getBundle("theme-messages").keySet().stream()
                        .filter(key -> key.startsWith("error."));

        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ErrorKind.values())
                                .map(ErrorKind::key)
                                .flatMap(key ->
                                        Stream.of(
                                                "error." + key + ".title",
                                                "error." + key + ".help"))
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsAProblemWithAPage(ErrorKind kind) {
        assertThat(Path.of("../web-site/src/main/resources/docs/problems", kind.key() + ".md"))
                .exists();
    }

    @ParameterizedTest
    @CsvSource({
        "404, NOT_FOUND",
        "403, NOT_ALLOWED",
        "406, MALFORMED",
        "418, MALFORMED",
        "500, INTERNAL",
        "502, INTERNAL",
        "503, UNAVAILABLE"
    })
    void everyStatusHasAnExplanation(int status, ErrorKind kind) {
        var request = new MockHttpServletRequest();
        request.setAttribute("jakarta.servlet.error.status_code", status);

        assertThat(ErrorKind.of(request)).isEqualTo(kind);
        assertThat(ErrorKind.status(request)).isEqualTo(status);
    }

    @Test
    void aMissingFormTokenIsExplainedByItself() {
        var request = new MockHttpServletRequest();
        request.setAttribute("jakarta.servlet.error.status_code", 403);
        request.setAttribute("errorReason", "CSRF");

        assertThat(ErrorKind.of(request)).isEqualTo(ErrorKind.CSRF);
    }

    @ParameterizedTest
    @CsvSource({"GET, UNAVAILABLE", "POST, NOT_DONE"})
    void aFormThatCouldNotBeSentSaysSo(String method, ErrorKind kind) {
        var request = new MockHttpServletRequest();
        request.setAttribute("jakarta.servlet.error.status_code", 503);
        request.setAttribute("jakarta.servlet.error.method", method);

        assertThat(ErrorKind.of(request)).isEqualTo(kind);
    }
}
