package com.example.parasol.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class SchemaTests {

    @Autowired JdbcClient jdbc;

    @Test
    void theMigrationsHaveRun() {
        var nouns =
                jdbc.sql(
                                "select description from flyway_schema_history where success order by installed_rank")
                        .query(String.class)
                        .list();

        assertThat(nouns).startsWith("account", "organization", "token");
    }

    @Test
    void noMigrationWaitsForEver() throws IOException {
        var migrations =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:db/migration/*.sql");

        assertThat(migrations)
                .isNotEmpty()
                .allSatisfy(migration ->
                        assertThat(migration.getContentAsString(StandardCharsets.UTF_8))
                                .contains("set local lock_timeout")
                                .contains("set local statement_timeout"));
    }

    @Test
    void aRefusedRowIsNotRepeatedInTheError() {
        var account = jdbc.sql("insert into account (email, password_hash) values (?, ?)");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> account.params("ada", "{x}planted").update())
                .withMessageContaining("account_email_is_an_address")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("planted"));
    }

    @Test
    void timesKnowTheirZone() {
        var zoneless =
                jdbc.sql(
                                """
                                select table_name || '.' || column_name from information_schema.columns
                                where table_schema = 'public' and data_type = 'timestamp without time zone'
                                  and table_name <> 'flyway_schema_history'
                                """)
                        .query(String.class)
                        .list();

        assertThat(zoneless).isEmpty();
    }

    @Test
    void everyForeignKeyCanBeFollowedBackByAnIndex() {
        var unindexed =
                jdbc.sql(
                                """
                                select c.conrelid::regclass || ' ' || c.conname from pg_constraint c
                                where c.contype = 'f' and c.connamespace = 'public'::regnamespace
                                  and not exists (select from pg_index i
                                    where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
                                """)
                        .query(String.class)
                        .list();

        assertThat(unindexed).isEmpty();
    }
}
