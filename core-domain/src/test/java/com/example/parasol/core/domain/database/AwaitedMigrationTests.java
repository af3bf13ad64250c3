package com.example.parasol.core.domain.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a database of its own, which is empty at first. */
@DomainTest
@ExtendWith(OutputCaptureExtension.class)
class AwaitedMigrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired JdbcConnectionDetails details;

    @BeforeEach
    void anEmptyDatabase() {
        jdbc.sql("create database awaited").update();
    }

    @AfterEach
    void gone() {
        jdbc.sql("drop database awaited with (force)").update();
    }

    @Test
    void endsWhenAnotherHasMigratedAndChangesNothing(CapturedOutput log) throws Exception {
        var waiting = Thread.ofVirtual().start(() -> new AwaitedMigration().migrate(flyway()));
        await().until(() -> log.getOut().contains("Waiting for the process that migrates"));
        assertThat(flyway().info().current()).isNull();

        flyway().migrate();

        waiting.join();
        assertThat(flyway().info().pending()).isEmpty();
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(
                        details.getJdbcUrl().replaceFirst("/[^/?]+(?=\\?|$)", "/awaited"),
                        details.getUsername(),
                        details.getPassword())
                .load();
    }
}
