package com.example.parasol.core.domain.database;

import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Where {@code parasol.database.migrate} is {@code false}, another process migrates: this one waits
 * for the schema that it knows, or a newer one, and changes nothing.
 */
@Component
@ConditionalOnBooleanProperty(name = "parasol.database.migrate", havingValue = false)
class AwaitedMigration implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(AwaitedMigration.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public void migrate(Flyway flyway) {
        var missing = flyway.info().pending();
        if (missing.length > 0) {
            log.info(
                    "Waiting for the process that migrates the database: {} migrations are missing, up to version {}",
                    missing.length,
                    last(missing));
        }
        while (missing.length > 0) {
            pause();
            missing = flyway.info().pending();
        }
    }

    private static String last(MigrationInfo... missing) {
        return String.valueOf(missing[missing.length - 1].getVersion());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the schema", e);
        }
    }
}
