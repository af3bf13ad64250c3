package com.example.parasol.dev.kit.reload;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where people save and look: templates and texts are read anew for each page, and nobody waits for
 * open connections when an application is thrown away. The application's own settings win.
 */
final class ReloadEnvironmentPostProcessor implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("parasol.dev.reload", Boolean.class, false)) {
            environment
                    .getPropertySources()
                    .addLast(
                            new MapPropertySource(
                                    "parasol dev-kit reload",
                                    Map.of(
                                            "spring.thymeleaf.cache", "false",
                                            "spring.messages.cache-duration", "0s",
                                            "server.shutdown", "immediate")));
        }
    }
}
