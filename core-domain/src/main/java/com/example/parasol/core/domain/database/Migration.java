package com.example.parasol.core.domain.database;

import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Applications of one JVM take turns. Flyway's own lock, by which processes take turns, is looked
 * for once a second only.
 */
@Component
@ConditionalOnBooleanProperty(name = "parasol.database.migrate", matchIfMissing = true)
class Migration implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        // a library's class, which is the same in all views
        synchronized (Flyway.class) {
            flyway.migrate();
        }
    }
}
