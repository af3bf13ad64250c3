package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ApplicationSettingsTests {

    private final ApplicationSettings settings =
            new ApplicationSettings(
                    new MockEnvironment().withProperty("SERVER_ADDRESS", "0.0.0.0"));

    @Test
    void onlyTheGatewayListensBeyondTheMachine() {
        var row = new ApplicationTable.Row("api-web", 8082, "/api", "api");

        assertThat(settings.of(row, List.of())).contains("--server.address=127.0.0.1");
        assertThat(settings.of(ApplicationTable.GATEWAY, List.of())).isEmpty();
    }
}
