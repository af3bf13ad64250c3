package com.example.parasol.core.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit trail says. */
@TestComponent
public class Trail {

    private final JdbcClient jdbc;

    Trail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The actions upon a thing, or of somebody, the oldest first. */
    public List<String> of(Object subjectOrActor) {
        return jdbc.sql(
                        """
                        select action from audit where subject::text = :id or actor_id = :id order by id
                        """)
                .param("id", subjectOrActor.toString())
                .query((row, _) -> row.getString("action"))
                .list();
    }

    /** What it tells under this name of what was done to a thing, the oldest first. */
    public List<String> details(UUID subject, String name) {
        return jdbc.sql(
                        """
                        select details ->> :name as value from audit
                        where subject = :subject and details ->> :name is not null order by id
                        """)
                .param("name", name)
                .param("subject", subject)
                .query((row, _) -> row.getString("value"))
                .list();
    }
}
