package com.example.parasol.core.domain.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.example.parasol.core.domain.DomainTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a database of its own, which is empty at first. */
@Tag("slow")
@DomainTest
class MigrationTests {

    /** Whatever migrations make. */
    private static final String SCHEMA =
            """
            select format('column %s.%s %s %s %s', relname, attname, format_type(atttypid, atttypmod),
                attnotnull, pg_get_expr(adbin, adrelid))
            from pg_attribute
            join pg_class on pg_class.oid = attrelid
            left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where relnamespace = 'public'::regnamespace and relkind <> 'i' and attnum > 0 and not attisdropped
            union all
            select format('constraint %s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where connamespace = 'public'::regnamespace
            union all
            select pg_get_indexdef(indexrelid)
            from pg_index join pg_class on pg_class.oid = indrelid
            where relnamespace = 'public'::regnamespace
            union all
            select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
            union all
            select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
            order by 1
            """;

    @Autowired JdbcClient jdbc;
    @Autowired JdbcConnectionDetails details;

    @BeforeEach
    void anEmptyDatabase() {
        jdbc.sql("create database migrated").update();
    }

    @AfterEach
    void gone() {
        jdbc.sql("drop database migrated with (force)").update();
    }

    @Test
    void everyVersionEndsInTheSchemaOfAnEmptyDatabase() {
        for (var version :
                Stream.of(flyway("latest").info().pending())
                        .map(MigrationInfo::getVersion)
                        .toList()) {
            assertThat(flyway(version.toString()).migrate().migrationsExecuted).isOne();
        }

        assertThat(schema(own())).isNotEmpty().isEqualTo(schema(jdbc));
    }

    @Test
    void whatOlderVersionsWroteStays() {
        flyway("9").migrate();
        own().sql("insert into account (email, password_hash) values ('ada@example.com', '{x}')")
                .update();
        own().sql("insert into organization (name) values ('Ada''s')").update();
        own().sql(
                        "insert into membership select o.id, a.id, 'OWNER' from organization o, account a")
                .update();
        own().sql("insert into operator (email, password_hash) values ('bob@example.com', '{x}')")
                .update();

        flyway("latest").migrate();

        assertThat(
                        own().sql(
                                        """
                                        select a.email || ' ' || o.name || ' ' || operator.email
                                        from membership m join account a on a.id = m.account_id
                                        join organization o on o.id = m.organization_id, operator
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo("ada@example.com Ada's bob@example.com");
    }

    @Test
    void ofTwoThatStartAtOnceEachFindsAllAndOneDoesIt() throws Exception {
        Callable<Integer> migration = () -> flyway("latest").migrate().migrationsExecuted;
        try (var processes = Executors.newFixedThreadPool(2)) {
            var executed =
                    processes.invokeAll(List.of(migration, migration)).stream()
                            .map(Future::resultNow)
                            .mapToInt(Integer::intValue)
                            .sum();

            assertThat(executed).isEqualTo(flyway("latest").info().all().length);
        }
        assertThat(schema(own())).isEqualTo(schema(jdbc));
    }

    @Test
    void aNewerSchemaStopsNobody() {
        flyway("latest").migrate();
        own().sql(
                        """
                        insert into flyway_schema_history
                        select installed_rank + 1, '99999', 'of a later version', type, 'later.sql', 1,
                            installed_by, now(), 1, true
                        from flyway_schema_history order by installed_rank desc limit 1
                        """)
                .update();

        assertThat(flyway("latest").migrate().migrationsExecuted).isZero();
        assertThatCode(() -> new AwaitedMigration().migrate(flyway("latest")))
                .doesNotThrowAnyException();
    }

    private static List<String> schema(JdbcClient database) {
        return database.sql(SCHEMA).query(String.class).list().stream()
                .map(String::valueOf)
                .toList();
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(url(), details.getUsername(), details.getPassword())
                .target(target)
                .load();
    }

    private JdbcClient own() {
        return JdbcClient.create(flyway("latest").getConfiguration().getDataSource());
    }

    private String url() {
        return details.getJdbcUrl().replaceFirst("/[^/?]+(?=\\?|$)", "/migrated");
    }
}
