package com.example.parasol.core.domain.event;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells all processes what happened, by PostgreSQL's NOTIFY: they hear it when the transaction
 * commits, or never.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LiveChannel {

    static final String NAME = "parasol_live";

    private final JdbcClient jdbc;
    private final LiveEventLog log;

    LiveChannel(JdbcClient jdbc, LiveEventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    public void publish(LiveEvent event) {
        publish(List.of(event));
    }

    /** Publishes any number of events, in as few notifications as hold them. */
    public void publish(List<LiveEvent> events) {
        log.write(events);
        LiveMessage.pack(events).forEach(this::send);
    }

    public void publish(Revocation revocation) {
        send(LiveMessage.of(revocation));
    }

    private void send(String payload) {
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", NAME)
                .param("payload", payload)
                .query()
                .singleRow();
    }
}
