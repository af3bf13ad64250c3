package com.example.parasol.dev.kit.database;

import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A fresh database in a container, removed with the JVM; needs Testcontainers on the class path and
 * Docker.
 */
final class ContainerDatabase {

    private ContainerDatabase() {}

    @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends
    static DatabaseAddress start() {
        var container =
                new PostgreSQLContainer("postgres:18")
                        .withDatabaseName(DatabaseAddress.NAME)
                        .withUsername(DatabaseAddress.NAME);
        container.start();
        return new DatabaseAddress(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getPassword());
    }
}
