package com.example.parasol.core.domain.database;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Turns {@code DATABASE_URL} into {@code spring.datasource.*}, unless {@code spring.datasource.url}
 * is set already.
 */
final class DatabaseUrlEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty("DATABASE_URL");
        if (StringUtils.hasText(url)
                && !StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            var properties = DatabaseUrl.parse(url).properties();
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("DATABASE_URL", properties));
        }
    }

    /** After the configuration files, before whoever would start a database of its own. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 20;
    }
}
