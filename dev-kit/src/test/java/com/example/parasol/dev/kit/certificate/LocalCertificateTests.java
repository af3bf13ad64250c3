package com.example.parasol.dev.kit.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class LocalCertificateTests {

    private static final InstantSource NOW = InstantSource.system();

    @Test
    void itIsKeptUntilItIsAboutToEnd(@TempDir Path folder) throws Exception {
        var first = LocalCertificate.in(folder, NOW).read();
        var kept = LocalCertificate.in(folder, NOW).read();
        var end = InstantSource.fixed(Instant.now().plus(Duration.ofDays(360)));
        var renewed = LocalCertificate.in(folder, end).read();

        assertThat(first.getSubjectAlternativeNames().toString())
                .contains("localhost", "*.localhost", "127.0.0.1");
        assertThat(kept).isEqualTo(first);
        assertThat(renewed).isNotEqualTo(first);
    }

    @Test
    void theKeyIsPemForItsOwnerOnly(@TempDir Path folder) throws Exception {
        var key = LocalCertificate.in(folder, NOW).privateKey();

        assertThat(Files.readString(key)).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(Files.getPosixFilePermissions(key).toString()).doesNotContain("GROUP", "OTHERS");
    }

    @Test
    void withoutTheProfileNothingChanges() {
        var environment = new StandardEnvironment();
        process(environment);

        assertThat(environment.containsProperty("parasol.public-url")).isFalse();
    }

    @Test
    void aCertificateOfOnesOwnIsLeftAlone() {
        var environment = environment(Map.of("parasol.gateway.tls.certificate", "own.pem"));
        process(environment);

        assertThat(environment.getProperty("parasol.gateway.tls.certificate")).isEqualTo("own.pem");
        assertThat(environment.containsProperty("parasol.public-url")).isFalse();
    }

    @Test
    void withItTheSiteIsAtHttps() {
        var environment = environment(Map.of("PORT", "8443"));
        process(environment);

        assertThat(environment.getProperty("parasol.public-url"))
                .isEqualTo("https://localhost:8443");
        assertThat(environment.getProperty("parasol.gateway.tls.hsts")).isEqualTo("max-age=0");
        assertThat(environment.getProperty("parasol.gateway.tls.certificate"))
                .endsWith("certificate.pem");
    }

    private static StandardEnvironment environment(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        environment.setActiveProfiles("tls");
        return environment;
    }

    private static void process(StandardEnvironment environment) {
        new CertificateEnvironmentPostProcessor()
                .postProcessEnvironment(environment, new SpringApplication());
    }
}
