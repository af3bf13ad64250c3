package com.example.parasol.dev.kit.database;

import com.example.parasol.dev.kit.postgres.PostgresAddress;
import com.example.parasol.dev.kit.postgres.PostgresFailure;
import org.springframework.util.ClassUtils;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A fresh database in a container, removed with the JVM; needs Testcontainers on the class path and
 * Docker.
 */
final class ContainerDatabase {

    private ContainerDatabase() {}

    /** Testcontainers removes it when the JVM ends. */
    @SuppressWarnings("resource")
    static PostgresAddress start() {
        if (!ClassUtils.isPresent(
                "org.testcontainers.postgresql.PostgreSQLContainer",
                ContainerDatabase.class.getClassLoader())) {
            throw new PostgresFailure(
                    "parasol.test.database=container needs Testcontainers on the class path.",
                    "Add the dependency testcontainers-postgresql with scope test.");
        }
        var container =
                new PostgreSQLContainer("postgres:18")
                        .withDatabaseName(PostgresAddress.NAME)
                        .withUsername(PostgresAddress.NAME);
        container.start();
        return new PostgresAddress(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getPassword());
    }
}
