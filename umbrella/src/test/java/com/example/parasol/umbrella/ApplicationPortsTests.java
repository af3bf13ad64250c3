package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.parasol.umbrella.ApplicationTable.Row;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ApplicationPortsTests {

    private final Row site = new Row("web-site", 8081, "/", "");
    private final MockEnvironment environment = new MockEnvironment();
    private final ApplicationPorts ports = new ApplicationPorts(environment);

    @Test
    void inDevelopmentAModuleHasThePortOfTheTable() {
        assertThat(ports.of(site)).isEqualTo(8081);
        assertThat(ports.of(ApplicationTable.GATEWAY)).isEqualTo(8080);
    }

    @Test
    void elsewhereAModuleTakesAFreeOneAndTheGatewayKeepsItsOwn() {
        environment.setProperty("parasol.umbrella.fixed-ports", "false");

        assertThat(ports.of(site)).isZero();
        assertThat(ports.of(ApplicationTable.GATEWAY)).isEqualTo(8080);
    }

    @Test
    void aSettingMovesAnApplication() {
        environment.setProperty("WEB_SITE_PORT", "9081");
        environment.setProperty("PORT", "80");

        assertThat(ports.of(site)).isEqualTo(9081);
        assertThat(ports.of(ApplicationTable.GATEWAY)).isEqualTo(80);
    }

    @Test
    void aTakenPortIsNamedWithItsApplicationAndWhatChangesIt() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.setProperty("WEB_SITE_PORT", String.valueOf(other.getLocalPort()));

            var refusal = catchThrowableOfType(PortTakenException.class, () -> ports.check(site));

            var report =
                    Objects.requireNonNull(
                            new UmbrellaFailureAnalyzer()
                                    .analyze(new IllegalStateException(refusal)));
            assertThat(report.getDescription())
                    .isEqualTo(
                            "Port %d, which web-site needs, is in use."
                                    .formatted(other.getLocalPort()));
            assertThat(report.getAction()).contains("WEB_SITE_PORT");
        }
    }
}
