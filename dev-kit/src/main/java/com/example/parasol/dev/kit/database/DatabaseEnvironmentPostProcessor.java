package com.example.parasol.dev.kit.database;

import com.example.parasol.dev.kit.postgres.PostgresAddress;
import com.example.parasol.dev.kit.postgres.PostgresFailure;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;

/**
 * Starts a database when the application wants one and neither {@code DATABASE_URL} nor {@code
 * spring.datasource.url} names one. {@code parasol.test.database} ({@code embedded} or {@code
 * container}) asks for a throw-away one; {@code parasol.dev.database} ({@code true} or {@code
 * false}) overrules the look at the class path.
 */
final class DatabaseEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    private final Log log;

    DatabaseEnvironmentPostProcessor(DeferredLogFactory logs) {
        this.log = logs.getLog(getClass());
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (isNamed(environment) || !isWanted(environment, application)) {
            return;
        }
        var address = JvmDatabase.get(() -> start(environment));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("parasol dev-kit database", address.properties()));
        if (!environment.containsProperty("parasol.test.database")) {
            // an application that runs alone in development has no worker beside it
            environment
                    .getPropertySources()
                    .addLast(
                            new MapPropertySource(
                                    "parasol dev-kit jobs",
                                    Map.of("parasol.jobs.enabled", "true")));
        }
    }

    private static boolean isNamed(ConfigurableEnvironment environment) {
        return Stream.of("DATABASE_URL", "spring.datasource.url")
                .map(environment::getProperty)
                .anyMatch(value -> value != null && !value.isBlank());
    }

    private static boolean isWanted(
            ConfigurableEnvironment environment, SpringApplication application) {
        return switch (environment.getProperty("parasol.dev.database", "auto")) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                var resources = application.getResourceLoader();
                var loader =
                        (resources != null ? resources : new DefaultResourceLoader())
                                .getClassLoader();
                yield ClassUtils.isPresent("org.postgresql.Driver", loader)
                        && ClassUtils.isPresent(
                                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                                loader);
            }
        };
    }

    private PostgresAddress start(ConfigurableEnvironment environment) {
        var folder = ParasolFolder.find();
        var address =
                switch (environment.getProperty("parasol.test.database", "")) {
                    case "" -> DevDatabase.at(folder).closedAtExit().start();
                    case "embedded" -> TestDatabase.start(folder);
                    case "container" -> ContainerDatabase.start();
                    default ->
                            throw new PostgresFailure(
                                    "parasol.test.database is neither embedded nor container.",
                                    "Set it to one of them, or leave it out for the development database.");
                };
        log.info("Using PostgreSQL on " + address.host() + ":" + address.port());
        return address;
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }
}
