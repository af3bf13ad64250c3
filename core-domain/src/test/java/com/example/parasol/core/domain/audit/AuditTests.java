package com.example.parasol.core.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Actor;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.actor.Operator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class AuditTests {

    @Autowired Audit audit;
    @Autowired Tenants tenants;
    @Autowired Trail trail;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;

    private final UUID subject = UUID.randomUUID();

    @Test
    void everyKindOfActorCanBeRecorded() {
        var owner = tenants.owner();
        List<Actor> actors =
                List.of(
                        owner,
                        Tenants.key(owner),
                        new Operator(UUID.randomUUID(), "operator@example.com", UUID.randomUUID()),
                        new Job("purge"));

        actors.forEach(actor -> record(actor, "thing.done"));

        assertThat(
                        jdbc.sql("select actor_type from audit where subject = :id order by id")
                                .param("id", subject)
                                .query(String.class)
                                .list())
                .containsExactly("MEMBER", "API_KEY", "OPERATOR", "JOB");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit where subject = :id and organization_id = :org")
                                .param("id", subject)
                                .param("org", owner.organizationId())
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void aMembersLoginTellsFromWhere() {
        var owner = tenants.owner();

        record(owner, "thing.done");

        assertThat(
                        jdbc.sql("select details ->> 'login' from audit where subject = :id")
                                .param("id", subject)
                                .query(String.class)
                                .single())
                .isEqualTo(owner.loginId().toString());
    }

    @Test
    void anOperatorsLoginTellsFromWhereToo() {
        var operator = new Operator(UUID.randomUUID(), "o@example.com", UUID.randomUUID());

        record(operator, "thing.done");

        assertThat(
                        jdbc.sql("select details ->> 'login' from audit where subject = :id")
                                .param("id", subject)
                                .query(String.class)
                                .single())
                .isEqualTo(operator.loginId().toString());
    }

    @Test
    void detailsAreKept() {
        transaction.executeWithoutResult(_ ->
                audit.record(new Job("x"), "thing.done", subject, Map.of("address", "a\"'\n👍")));

        assertThat(
                        jdbc.sql("select details ->> 'address' from audit where subject = :id")
                                .param("id", subject)
                                .query(String.class)
                                .single())
                .isEqualTo("a\"'\n👍");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set action = 'thing.undone'",
                "delete from audit",
                "truncate audit"
            })
    void nothingCanBeChangedOrDeleted(String sql) {
        record(new Job("x"), "thing.done");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withStackTraceContaining("append-only");
        assertThat(trail.of(subject)).containsExactly("thing.done");
    }

    @Test
    void aRecordIsMadeInTheTransactionOfWhatItRecords() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> audit.record(new Job("x"), "thing.done", subject));

        transaction.executeWithoutResult(status -> {
            audit.record(new Job("x"), "thing.done", subject);
            status.setRollbackOnly();
        });

        assertThat(trail.of(subject)).isEmpty();
    }

    private void record(Actor actor, String action) {
        transaction.executeWithoutResult(_ -> audit.record(actor, action, subject));
    }
}
