package com.example.parasol.api.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class EnvelopeTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/me",
                "/v1/nothing",
                "/v1/me;x",
                "/docs",
                "/docs/docs.js",
                "/openapi.json",
                "/livez"
            })
    void everyAnswerCarriesEachHeaderOnce(String path) {
        var answer = api.get("", path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("X-Request-Id")).hasSize(36);
        assertThat(answer.headers("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me", "/v1/nothing", "/docs/docs.js"})
    void overTlsTheBrowserIsToldToStayThere(String path) {
        var answer =
                api.send(
                        path,
                        request ->
                                request.header("X-Forwarded-For", "192.0.2.1")
                                        .header("X-Forwarded-Proto", "https"));

        assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "0192f0c1-AbC",
                "a2345678901234567890123456789012345678901234567890123456789012-4"
            })
    void aGoodRequestIdIsKept(String id) {
        assertThat(withRequestId(id).isProblem(404, "not-found").at("/requestId")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567",
                "with space",
                "semi;colon",
                "a2345678901234567890123456789012345678901234567890123456789012-45"
            })
    void anotherRequestIdIsReplaced(String id) {
        assertThat(withRequestId(id).header("X-Request-Id")).isNotEqualTo(id).hasSize(36);
    }

    @Test
    void whatWasReadMayBeKeptByItsReaderOnly() {
        var answer = api.get(tenants.first().key(), "/v1/me").hasStatus(200);

        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.headers("Vary")).contains("Authorization");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var key = tenants.first().key();
        var tag = api.get(key, "/v1/me").header("ETag");

        var answer =
                api.send(
                        "/v1/me",
                        request ->
                                request.header("Authorization", "Bearer " + key)
                                        .header("If-None-Match", tag));

        assertThat(answer.hasStatus(304).body()).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    private Answer withRequestId(String id) {
        return api.send("/v1/nothing", request -> request.header("X-Request-Id", id));
    }
}
