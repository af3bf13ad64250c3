package com.example.parasol.dev.kit.secret;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives every application of development the same encryption key, unless it was given one. */
final class SecretEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    /** In Base64: of no use to anybody, since everybody has it. */
    private static final String KEY = "cGFyYXNvbC1kZXZlbG9wbWVudC1rZXktMzItYnl0ZXM=";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "parasol dev-kit secrets", Map.of("parasol.encryption.key", KEY)));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }
}
