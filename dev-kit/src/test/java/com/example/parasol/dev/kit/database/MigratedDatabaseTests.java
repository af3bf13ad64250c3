package com.example.parasol.dev.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.dev.kit.postgres.PostgresAddress;
import com.example.parasol.dev.kit.postgres.PostgresArchive;
import com.example.parasol.dev.kit.postgres.PostgresPrograms;
import com.example.parasol.dev.kit.postgres.PostgresServer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class MigratedDatabaseTests {

    private final PostgresPrograms programs = PostgresArchive.unpack(ParasolFolder.find());
    private final List<PostgresServer> servers = new ArrayList<>();

    @TempDir private Path home;
    @TempDir private Path classes;
    private Path migrations;

    @BeforeEach
    void migrateOnce() throws IOException {
        migrations = Files.createDirectories(classes.resolve("db/migration"));
        Files.writeString(migrations.resolve("V1__one.sql"), "create table one (name text)");
    }

    @AfterEach
    void stop() throws IOException {
        for (var server : servers) {
            server.stop();
        }
    }

    @Test
    void everyCopyIsADatabaseOfItsOwn() throws Exception {
        var first = start("first");
        run(first, "insert into one values ('a')");
        var second = start("second");

        assertThat(second.port()).isNotEqualTo(first.port());
        assertThat(count(second, "one")).isZero();
        assertThat(migratedOnes()).hasSize(1);
    }

    @Test
    void aFurtherMigrationMakesItAnew() throws Exception {
        start("first");
        Files.writeString(migrations.resolve("V2__two.sql"), "create table two (at date)");
        var second = start("second");

        assertThat(count(second, "two")).isZero();
        assertThat(count(second, "flyway_schema_history")).isEqualTo(2);
        assertThat(migratedOnes()).hasSize(1);
    }

    private PostgresAddress start(String name) throws IOException {
        var server = new PostgresServer(programs, home.resolve(name), TestDatabase.FAST);
        servers.add(server);
        var path = new URL[] {classes.toUri().toURL()};
        try (var loader = new URLClassLoader(path, getClass().getClassLoader())) {
            new MigratedDatabase(programs, home, loader).copyTo(server);
        }
        return server.run();
    }

    private List<Path> migratedOnes() throws IOException {
        try (var files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().startsWith("migrated-"))
                    .toList();
        }
    }

    private static long count(PostgresAddress address, String table) throws SQLException {
        try (var connection = connect(address);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void run(PostgresAddress address, String sql) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.jdbcUrl(), PostgresAddress.NAME, address.password());
    }
}
