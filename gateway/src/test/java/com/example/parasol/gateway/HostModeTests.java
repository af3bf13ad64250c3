package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostModeTests {

    @ParameterizedTest
    @CsvSource({
        "localhost, /, web-site",
        "localhost, /help/admin-faq, web-site",
        "LOCALHOST, /pricing, web-site",
        "localhost, /api/v1/members, api-web",
        "localhost, /apiary, web-site",
        "localhost, /admin, web-site",
        "api.localhost, /api, api-web",
        "api.localhost, /api/v1/members, api-web",
        "Api.LocalHost, /api/v1/members, api-web",
        "admin.localhost, /admin, admin-web",
        "admin.localhost, /admin/login, admin-web"
    })
    void anApplicationIsAtItsHostOnly(String host, String path, String application) {
        assertThat(HostGateway.wire(host).get(path).told()).isEqualTo(application + " GET " + path);
    }

    @ParameterizedTest
    @CsvSource({
        "api.localhost, /login",
        "api.localhost, /admin",
        "api.localhost, /apiary",
        "api.localhost, /API",
        "admin.localhost, /api/v1/members",
        "admin.localhost, /administrator",
        "admin.localhost, /login",
        "admin.localhost, /documents"
    })
    void besideItsPathThereIsNothing(String host, String path) {
        assertThat(HostGateway.wire(host).get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.test",
                "127.0.0.1",
                "[::1]",
                "x.localhost",
                "localhost.",
                "localhost.evil.test",
                "evil-localhost",
                "admin.api.localhost",
                "test"
            })
    void aHostThatIsNoneOfOursIsRefused(String host) {
        var answer = HostGateway.wire(host).get("/admin");

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("No part of the site has this host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz", "/healthz"})
    void platformsAskForHealthAtAnAddress(String path) {
        assertThat(HostGateway.wire("10.0.0.1").get(path).status()).isEqualTo(200);
    }

    @Test
    void actuatorIsAtAPortOfItsOwnOnly() {
        assertThat(HostGateway.health()).contains("\"table\":{\"status\":\"UP\"}");
        assertThat(HostGateway.wire("localhost").get("/actuator/health").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "admin.localhost, /, /admin",
        "api.localhost, /, /api",
        "api.localhost, /docs, http://localhost/docs",
        "admin.localhost, /docs/problems/not-found, http://localhost/docs/problems/not-found"
    })
    void itsHostLeadsToItAndToTheDocuments(String host, String path, String target) {
        var answer = HostGateway.wire(host).get(path);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(target);
        assertThat(HostGateway.wire(host).ask("POST " + path + " HTTP/1.1").status())
                .isEqualTo(404);
    }

    @Test
    void theApplicationLearnsItsHost() {
        var answer = HostGateway.wire("admin.localhost").get("/admin");
        var host = "admin.localhost:" + HostGateway.port();

        assertThat(answer.seen("Host")).containsExactly(host);
        assertThat(answer.seen("X-Forwarded-Host")).containsExactly(host);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, /, site_session=1",
        "localhost, /api/v1/me,",
        "api.localhost, /api/v1/me,",
        "admin.localhost, /admin, admin_session=2"
    })
    void eachGetsItsOwnCookies(String host, String path, String cookies) {
        var answer = HostGateway.wire(host).get(path, "Cookie: site_session=1; admin_session=2");

        assertThat(answer.seen("Cookie")).isEqualTo(Stream.ofNullable(cookies).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, /socket, http://localhost, 101",
        "localhost, /api/socket, http://localhost, 101",
        "api.localhost, /api/socket, http://localhost, 101",
        "api.localhost, /api/socket, http://api.localhost, 101",
        "api.localhost, /api/socket, http://admin.localhost, 403",
        "api.localhost, /api/socket, , 101",
        "admin.localhost, /admin/socket, http://admin.localhost, 101",
        "admin.localhost, /admin/socket, http://localhost, 403",
        "admin.localhost, /admin/socket, http://evil.test, 403",
        "admin.localhost, /admin/socket, , 403",
        "localhost, /socket, http://admin.localhost, 403"
    })
    void onlyPagesOfItsOwnHostOpenSocketsWithCookies(
            String host, String path, String origin, int status) throws Exception {
        var asked =
                Wire.upgrade(path)
                        .replace("Host: localhost", "Host: " + host)
                        .replace(
                                "\r\n\r\n",
                                origin == null ? "\r\n\r\n" : "\r\nOrigin: " + origin + "\r\n\r\n");
        try (var socket = HostGateway.wire(host).open(asked)) {
            var line = new String(socket.getInputStream().readNBytes(12));

            assertThat(line).isEqualTo("HTTP/1.1 " + status);
        }
    }
}
