package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTests extends GatewayTest {

    private static final String GZIP = "Accept-Encoding: gzip, deflate, br, zstd";

    @Test
    void aTextThatTheApplicationLeftAsItIsGetsSmaller() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/text?50000"))
                        .header("Accept-Encoding", "gzip, deflate, br, zstd")
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            var body = new GZIPInputStream(new ByteArrayInputStream(answer.body()));

            assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
            assertThat(answer.headers().allValues("Vary")).containsExactly("accept-encoding");
            assertThat(answer.body().length).isLessThan(1_000);
            assertThat(body.readAllBytes()).hasSize(50_000);
        }
    }

    /** It knows no chunks, and the length is not known before. */
    @Test
    void anOldClientGetsThePlainText() {
        assertThat(wire().ask("GET /text?50000 HTTP/1.0", GZIP).body()).hasSize(50_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Accept: */*", "Accept-Encoding: br", "Accept-Encoding: gzip;q=0, identity"})
    void whoDoesNotAcceptItGetsThePlainText(String accept) {
        var answer = wire().get("/text?50000", accept);

        assertThat(answer.all("Content-Encoding")).isEmpty();
        assertThat(answer.header("Content-Length")).isEqualTo("50000");
        assertThat(answer.header("Vary")).isEqualToIgnoringCase("Accept-Encoding");
        assertThat(answer.header("ETag")).isEqualTo("\"abc\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/text?1000", "/final?50000", "/length", "/careful"})
    void whatIsShortFinalOrNoTextIsLeftAsItIs(String path) {
        assertThat(wire().get(path, GZIP).all("Content-Encoding")).isEmpty();
    }

    @Test
    void whatIsEncodedIsNotEncodedAgain() {
        var answer = wire().get("/encoded?50000", GZIP);

        assertThat(answer.header("Content-Encoding")).isEqualTo("br");
        assertThat(answer.body()).hasSize(50_000);
    }

    @Test
    void eventsPassAtOnceAndAsTheyAre() throws Exception {
        try (var socket =
                wire().open("GET /stream HTTP/1.1\r\nHost: localhost\r\n" + GZIP + "\r\n\r\n")) {
            Wire.skipHead(socket.getInputStream());

            assertThat(new String(socket.getInputStream().readNBytes(15))).contains("data:");
        }
    }

    @Test
    void theTagOfACompressedAnswerIsItsOwnAndKnownAgain() {
        var tag = wire().get("/text?50000", GZIP).header("ETag");
        var again = wire().get("/text?50000", GZIP, "If-None-Match: " + tag);

        assertThat(tag).isEqualTo("\"abc--gzip\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(wire().get("/text?50000", "If-None-Match: \"abc\"").header("ETag"))
                .isEqualTo("\"abc\"");
    }

    @Test
    void theApplicationReadsItsOwnTagInEveryCondition() {
        var answer =
                wire().get(
                                "/",
                                "If-Match: \"a--gzip\", \"b\"",
                                "If-Range: \"c--gzip\"",
                                "If-None-Match: *");

        assertThat(answer.seen("If-Match")).containsExactly("\"a\", \"b\"");
        assertThat(answer.seen("If-Range")).containsExactly("\"c\"");
        assertThat(answer.seen("If-None-Match")).containsExactly("*");
    }
}
