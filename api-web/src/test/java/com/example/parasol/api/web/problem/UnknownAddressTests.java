package com.example.parasol.api.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class UnknownAddressTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v2/me",
                "/v1/me/",
                "/V1/me",
                "/v1/api-keys/",
                "/error",
                "/actuator/env",
                "/docs/",
                "/docs/nothing.js",
                "/docs/index.html"
            })
    void anUnknownAddressIsNotFound(String path) {
        api.get("", path).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void theApisOwnAddressLeadsToItsDocs(String path) {
        var answer = api.get("", path).hasStatus(302);

        assertThat(answer.header("Location")).isEqualTo("/api/docs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me;x=1", "//v1/me", "/v1/me%2f", "/v1/%2e%2e/me", "/v1/me%00"})
    void anAmbiguousAddressIsRefused(String path) {
        api.get("", path).isProblem(400, "malformed");
    }

    @Test
    void anAddressBesideTheApiIsNotFound() {
        var answer = api.send(URI.create("http://localhost:" + api.port() + "/"), request -> {});

        answer.isProblem(404, "not-found");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/api-keys, 'GET, HEAD, POST'",
        "POST, /v1/me, 'GET, HEAD'",
        "GET, /v1/api-keys/x/rotation, POST",
        "OPTIONS, /v1/me, 'GET, HEAD'",
        "PROPFIND, /v1/me, 'GET, HEAD'"
    })
    void anotherMethodIsToldWhatIsAllowed(String method, String path, String allowed) {
        var answer = api.call(method, "", path, null).isProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void traceIsRefused() {
        var answer = api.call("TRACE", "", "/v1/me", null).isProblem(405, "method-not-allowed");

        assertThat(answer.headers("Allow")).isNotEmpty();
    }

    @Test
    void theBareWebsocketAddressSaysWhatItIs() {
        var answer = api.get("", "/v1/live").isProblem(426, "upgrade-required");

        assertThat(answer.header("Upgrade")).isEqualTo("websocket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g", "%F0%9F%8C%82"})
    void whatIsNoIdIsNotFound(String id) {
        revoke(id);
    }

    @Test
    void anUnknownIdIsNotFound() {
        revoke(UUID.randomUUID().toString());
    }

    private void revoke(String id) {
        api.call("DELETE", tenants.first().owner().token(), "/v1/api-keys/" + id, null)
                .isProblem(404, "not-found");
    }
}
