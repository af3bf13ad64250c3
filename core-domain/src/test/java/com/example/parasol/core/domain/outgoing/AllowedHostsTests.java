package com.example.parasol.core.domain.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.parasol.core.domain.outgoing.AllowedHosts.LoopbackAllowed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
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
                "[::ffff:127.0.0.1]:443",
                "[::ffff:7f00:1]:443",
                "[0:0:0:0:0:0:0:1]:443",
                "127.1:*",
                "2130706433:*",
                "0x7f000001:*",
                "0177.0.0.1:*",
                "0:*",
                "localhost.:*",
                "localhost.localdomain:*"
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
        assertThatCode(() -> hosts("prod", "10.0.0.1:*")).doesNotThrowAnyException();
        assertThatCode(() -> hosts("prod", "[fd00::1]:*")).doesNotThrowAnyException();
    }

    @Test
    void whoStartsItIsToldWhatToTakeOut(CapturedOutput output) {
        var application =
                new SpringApplicationBuilder(AllowedHosts.class, Properties.class)
                        .web(WebApplicationType.NONE)
                        .profiles("prod")
                        .properties("parasol.outgoing.allow=localhost:*");

        assertThatExceptionOfType(BeanCreationException.class)
                .isThrownBy(application::run)
                .withRootCauseInstanceOf(LoopbackAllowed.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Take it out of parasol.outgoing.allow");
    }

    @EnableConfigurationProperties(OutgoingProperties.class)
    static class Properties {}

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
