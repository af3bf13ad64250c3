package com.example.parasol.core.domain.linkimport;

import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.TooOften;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes files in, portion by portion, each in a transaction of its own: a slow sender holds no
 * connection. Nobody sees what is in there before it is complete.
 */
@Component
class ImportInbox {

    // ten full files of an organization may wait; one that is being received counts as full
    private static final long MAX_WAITING_ROWS = 10 * ImportFile.MAX_ROWS;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportInbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a file.
     *
     * @throws TooOften when too many of the organization's rows wait already
     */
    @Transactional
    public UUID open(UUID organizationId, List<String> columns) {
        // one after another, so that nobody passes by a count that another one is about to change
        jdbc.sql("select id from organization where id = :id for no key update")
                .param("id", organizationId)
                .query()
                .listOfRows();
        if (waitingRows(organizationId) >= MAX_WAITING_ROWS) {
            throw new TooOften(WAIT);
        }
        return jdbc.sql(
                        """
                        insert into link_import (organization_id, columns, created_at)
                        values (:organizationId, :columns, :now) returning id
                        """)
                .param("organizationId", organizationId)
                .param("columns", columns.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    private long waitingRows(UUID organizationId) {
        return jdbc.sql(
                        """
                        select coalesce(sum(case state when 'RECEIVING' then :full else rows end), 0)
                        from link_import where organization_id = :organizationId and finished_at is null
                        """)
                .param("full", ImportFile.MAX_ROWS)
                .param("organizationId", organizationId)
                .query(Long.class)
                .single();
    }

    /** Adds rows; it may have been cleared away when the sender took hours. */
    void add(UUID importId, int position, List<ImportRow> rows) {
        var added =
                jdbc.sql(
                                """
                                insert into link_import_chunk (import_id, position, rows)
                                select id, :position, :rows from link_import where id = :id for key share
                                """)
                        .param("id", importId)
                        .param("position", position)
                        .param("rows", json.writeValueAsString(rows))
                        .update();
        if (added == 0) {
            throw new NotFound("import", importId);
        }
    }

    /** Shows it, complete now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Import close(UUID importId, int rows) {
        return jdbc.sql(
                        """
                        update link_import set state = 'QUEUED', rows = :rows
                        where id = :id returning *
                        """)
                .param("id", importId)
                .param("rows", rows)
                .query((row, _) -> Import.of(row))
                .optional()
                .orElseThrow(() -> new NotFound("import", importId));
    }

    void drop(UUID importId) {
        jdbc.sql("delete from link_import where id = :id").param("id", importId).update();
    }
}
