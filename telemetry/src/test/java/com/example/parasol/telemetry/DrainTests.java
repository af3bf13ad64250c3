package com.example.parasol.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class DrainTests {

    @Test
    void whoIsToldToStopServesOnAndSaysThatHeIsNotReady() throws Exception {
        var application = SampleApplication.run("default", "--parasol.drain=1h");
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        assertThat(status(port, "/readyz")).isEqualTo(200);

        var stop = Thread.ofPlatform().start(application::close);

        await().until(() -> status(port, "/readyz") == 503);
        assertThat(status(port, "/greeting")).isEqualTo(200);
        stop.interrupt();
        stop.join();
        assertThat(application.isActive()).isFalse();
    }

    private static int status(String port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
