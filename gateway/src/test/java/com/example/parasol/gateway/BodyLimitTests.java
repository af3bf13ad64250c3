package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site takes 1 MiB, the API 24. */
class BodyLimitTests extends GatewayTest {

    private static final int MEBIBYTE = 1_048_576;

    @ParameterizedTest
    @CsvSource({"/length, 1048576", "/api/length, 2097152"})
    void aBodyMayBeAsLargeAsTheTableSays(String path, int length) {
        assertThat(post(path, "Content-Length: " + length, "x".repeat(length)).body())
                .contains(String.valueOf(length));
        assertThat(post(path, "Transfer-Encoding: chunked", chunked(length)).body())
                .contains(String.valueOf(length));
    }

    @ParameterizedTest
    @CsvSource({"/length, 1048577", "/api/length, 134217729"})
    void aLargerOneIsRefusedBeforeItIsSent(String path, int length) {
        var answer = post(path, "Content-Length: " + length, "");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Connection")).isEqualTo("close");
        assertThat(answer.body()).contains("/docs/problems/too-large");
    }

    @Test
    void whoAsksBeforeItSendsIsRefusedAtOnce() {
        var answer = post("/length", "Expect: 100-continue\r\nContent-Length: 1048577", "");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void aBodyOfUnknownLengthIsCounted() {
        SITE.bodies();
        var answer = post("/length", "Transfer-Encoding: chunked", chunked(MEBIBYTE + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("The body may have 1,024 KiB here.");
        assertThat(SITE.bodies()).isEmpty();
    }

    /** The answer must not get lost although nobody reads what is still being sent. */
    @Test
    void whoGoesOnSendingHearsTheRefusal() {
        var answer = post("/length", "Transfer-Encoding: chunked", chunked(8 * MEBIBYTE));

        assertThat(answer.status()).isEqualTo(413);
    }

    private Answer post(String path, String headers, String body) {
        return wire().send(
                        "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n%s"
                                .formatted(path, headers, body));
    }

    private static String chunked(int length) {
        return "%x\r\n%s\r\n0\r\n\r\n".formatted(length, "x".repeat(length));
    }
}
