package com.example.parasol.dev.kit.log;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Who sets {@code NO_COLOR} (no-color.org) wants none, of which Spring Boot knows nothing. */
final class NoColorEnvironmentPostProcessor implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (StringUtils.hasLength(environment.getProperty("NO_COLOR"))) {
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "parasol dev-kit colours",
                                    Map.of("spring.output.ansi.enabled", "never")));
        }
    }
}
