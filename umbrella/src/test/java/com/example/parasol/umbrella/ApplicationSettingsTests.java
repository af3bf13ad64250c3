package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class ApplicationSettingsTests {

    private static final String POOL = "--spring.datasource.hikari.maximum-pool-size=";

    private final MockEnvironment environment = new MockEnvironment();
    private final ApplicationSettings settings = new ApplicationSettings(environment, 3);

    @Test
    void onlyTheGatewayListensBeyondTheMachine() {
        environment.setProperty("SERVER_ADDRESS", "0.0.0.0");

        assertThat(settings.ofModule(true)).contains("--server.address=127.0.0.1");
        assertThat(settings.ofGateway(List.of())).isEmpty();
    }

    @Test
    void whoeverStopsAfterTheGatewayWaitsForNobody() {
        assertThat(settings.ofModule(true)).contains("--parasol.drain=0s");
    }

    @Test
    void oneOfThemWorksOffTheJobQueue() {
        assertThat(settings.ofModule(true)).contains("--parasol.jobs.enabled=true");
        assertThat(settings.ofModule(false)).contains("--parasol.jobs.enabled=false");
    }

    @Test
    void whatIsProductionForTheLauncherIsForAll() {
        environment.setActiveProfiles("prod", "tls");

        assertThat(List.of(settings.ofModule(true), settings.ofGateway(List.of())))
                .allSatisfy(told -> assertThat(told).contains("--spring.profiles.active=prod,tls"));
    }

    @ParameterizedTest
    @CsvSource({"9, 2", "18, 5", "20, 5", "40, 12"})
    void theConnectionsToTheDatabaseAreShared(int connections, int each) {
        environment.setProperty("parasol.database.connections", String.valueOf(connections));

        assertThat(settings.ofModule(true)).contains(POOL + each);
        assertThat(settings.ofGateway(List.of())).isEmpty();
    }

    @Test
    void withoutThatEachApplicationHasItsOwnMeasure() {
        assertThat(settings.ofModule(true)).noneMatch(setting -> setting.startsWith(POOL));
    }

    @Test
    void tooFewAreRefusedWithTheNumberThatIsEnough() {
        environment.setProperty("parasol.database.connections", "8");

        var refusal =
                catchThrowableOfType(
                        TooFewConnectionsException.class, () -> settings.ofModule(true));

        assertThat(refusal)
                .hasMessage("8 connections to the database are too few for 3 applications");
        assertThat(
                        Objects.requireNonNull(new UmbrellaFailureAnalyzer().analyze(refusal))
                                .getAction())
                .isEqualTo("Set PARASOL_DATABASE_CONNECTIONS to 9 or more.");
    }
}
