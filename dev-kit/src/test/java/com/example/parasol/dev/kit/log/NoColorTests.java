package com.example.parasol.dev.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class NoColorTests {

    private static final String COLORS = "spring.output.ansi.enabled";

    @Test
    void anyTextTurnsColoursOff() {
        assertThat(with("1").getProperty(COLORS)).isEqualTo("never");
        assertThat(with("no").getProperty(COLORS)).isEqualTo("never");
    }

    @Test
    void withoutOneSpringBootDecides() {
        assertThat(with("").getProperty(COLORS)).isEqualTo("always");
    }

    private static MockEnvironment with(String noColor) {
        var environment =
                new MockEnvironment()
                        .withProperty("NO_COLOR", noColor)
                        .withProperty(COLORS, "always");
        new NoColorEnvironmentPostProcessor()
                .postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
