package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every application answers on the gateway's port. */
class OnePortTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/pricing",
                "/login",
                "/signup",
                "/admin/login",
                "/api/openapi.json",
                "/api/docs",
                "/healthz"
            })
    void everyFrontDoorOpens(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(House.at(path)).build();

        assertThat(House.HTTP.send(request, BodyHandlers.ofString()).statusCode())
                .isBetween(200, 302);
    }
}
