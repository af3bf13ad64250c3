package com.example.parasol.core.domain.linkimport;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets imports after 90 days, and files that never arrived as a whole after an hour. */
@Component
class ImportPurge {

    static final Duration KEPT = Duration.ofDays(90);
    static final Duration ARRIVING = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportPurge(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void purge() {
        jdbc.sql(
                        """
                        delete from link_import where created_at < :old
                          or (created_at < :late and state = 'RECEIVING')
                        """)
                .param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .param("late", clock.instant().minus(ARRIVING).atOffset(ZoneOffset.UTC))
                .update();
    }
}
