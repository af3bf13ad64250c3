package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPortTests extends TlsGatewayTest {

    private static final Path CHALLENGES = Path.of(FOLDER, "challenges");
    private static final String ACME = "/.well-known/acme-challenge/";

    @ParameterizedTest
    @CsvSource({
        "/, https://localhost/",
        "/pricing?a=b&c[]=%20, https://localhost/pricing?a=b&c[]=%20",
        "/apiary, https://localhost/apiary",
        "/livez, https://localhost/livez"
    })
    void aPageIsSentToHttpsAtThePublicPort(String path, String location) {
        var answer = plain().get(path);

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(location);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.all("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void aFormKeepsItsMethod() {
        assertThat(plain().ask("POST /login HTTP/1.1", "Content-Length: 0").status())
                .isEqualTo(308);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1/me", "/api/v1/members?key=1"})
    void theApiIsRefusedAndNothingIsRedirected(String path) {
        var answer = plain().get(path, "Accept: application/json");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("https only");
        assertThat(answer.all("Location")).isEmpty();
    }

    @Test
    void soIsWhateverBringsAKey() {
        assertThat(plain().get("/", "Authorization: Bearer x").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/api/livez"})
    void whatIsPrivateStaysPrivate(String path) {
        assertThat(plain().get(path).status()).isEqualTo(404);
    }

    @Test
    void malformedRequestsAreRefusedThereToo() {
        assertThat(plain().send("GET / x HTTP/1.1\r\nHost: localhost\r\n\r\n").status())
                .isEqualTo(400);
    }

    @Test
    void aProofIsServedInMaintenanceToo() throws Exception {
        Files.writeString(CHALLENGES.resolve("to-Ken_1"), "to-Ken_1.thumbprint");
        var sign = Files.createFile(Path.of(FOLDER, "closed"));
        try {
            await().until(() -> plain().get("/").status() == 503);
            var answer = plain().get(ACME + "to-Ken_1");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("to-Ken_1.thumbprint");
            assertThat(answer.header("Content-Type")).startsWith("text/plain");
        } finally {
            Files.delete(sign);
            await().until(() -> plain().get("/").status() == 308);
        }
    }

    @Test
    void oneThatIsNotThereIsMissing() {
        assertThat(plain().get(ACME + "nobody").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../closed",
                "..",
                ".",
                "%2e%2e%2fcertificate.pem",
                "..%2fcertificate.pem",
                "..\\certificate.pem",
                "/etc/passwd",
                "a/../../private-key.pem",
                "private-key.pem"
            })
    void noNameLeadsOutOfTheFolder(String name) {
        var answer = plain().get(ACME + name);

        assertThat(answer.status()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("BEGIN", "root:");
    }

    @Test
    void theOtherPortServesNoProofs() throws Exception {
        Files.writeString(CHALLENGES.resolve("token-2"), "proof");

        assertThat(tls().get(java.net.http.HttpClient.Version.HTTP_1_1, ACME + "token-2").body())
                .startsWith("web-site GET");
    }
}
