package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MaintenanceTests extends StrictGatewayTest {

    private static final Path FILE = Path.of(SIGN);

    @AfterEach
    void open() throws IOException {
        Files.deleteIfExists(FILE);
        await().until(() -> wire().get("/api").status() == 200);
    }

    @Test
    void theFileClosesTheSiteForAllButHealthChecks() throws Exception {
        assertThat(wire().get("/api").status()).isEqualTo(200);
        Files.createFile(FILE);
        await().until(() -> wire().get("/api").status() == 503);
        var page = wire().get("/admin", "Accept: text/html");
        var problem = wire().get("/api/v1/me");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("120");
        assertThat(page.body()).contains("<h1>Closed for maintenance</h1>");
        assertThat(problem.header("Retry-After")).isEqualTo("120");
        assertThat(problem.body()).contains("/docs/problems/unavailable", "Closed for maintenance");
        for (var path : new String[] {"/livez", "/readyz", "/healthz"}) {
            assertThat(wire().get(path).status()).isEqualTo(200);
        }
    }
}
