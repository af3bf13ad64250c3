package com.example.parasol.core.domain.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.parasol.core.domain.outgoing.AllowedHosts.LoopbackAllowed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class AllowedHostsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:*",
                "LocalHost:8080",
                "my.localhost:*",
                "127.0.0.1:*",
                "127.1.2.3:80",
                "0.0.0.0:*",
                "[::1]:*",
                "[::]:*",
                "[::ffff:127.0.0.1]:443"
            })
    void productionDoesNotStartWithALoopback(String entry) {
        assertThatExceptionOfType(LoopbackAllowed.class)
                .isThrownBy(() -> hosts("prod", entry))
                .satisfies(refused ->
                        assertThat(new LoopbackFailureAnalyzer().analyze(refused))
                                .satisfies(analysis -> {
                                    assertThat(analysis.getDescription())
                                            .contains("parasol.outgoing.allow");
                                    assertThat(analysis.getAction())
                                            .contains("PARASOL_OUTGOING_ALLOW");
                                }));
        assertThatCode(() -> hosts("test", entry)).doesNotThrowAnyException();
    }

    @Test
    void productionMayAllowOthers() {
        var hosts = hosts("prod", "hooks.internal:8443");

        assertThat(hosts.contains("hooks.internal", 8443)).isTrue();
        assertThat(hosts.contains("hooks.internal", 443)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "*", "https://localhost:80", "a:b", ":80", "::1:80", ""})
    void whatIsNoHostAndPortIsRefused(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hosts("test", entry))
                .withMessageContaining("host:port");
    }

    private static AllowedHosts hosts(String profile, String entry) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return new AllowedHosts(
                new OutgoingProperties(List.of(entry), Duration.ZERO, Duration.ZERO), environment);
    }
}
