package com.example.parasol.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.operator.FirstOperator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code deploy/runtime-role.sql}, in a database of its own. */
@DomainTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuntimeRoleTests {

    private static final Path SCRIPT = Path.of("../deploy/runtime-role.sql");
    private static final String ROLE = "parasol_runtime";
    private static final String PASSWORD = "e0c4b1f29a";
    private static final String HISTORY = "flyway_schema_history";
    private static final String REFUSED = "42501";

    @Autowired JdbcClient everywhere;

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String user;

    @Value("${spring.datasource.password}")
    String password;

    private DriverManagerDataSource runtime = new DriverManagerDataSource();
    private JdbcClient jdbc = JdbcClient.create(runtime);

    /** The script comes first, so that what migrations bring is found by the role, and again. */
    @BeforeAll
    void anOwnersDatabase() throws IOException {
        everywhere.sql("create database runtime").update();
        var owner = as(user, password);
        run(owner);
        Flyway.configure().dataSource(owner).load().migrate();
        run(owner);
        runtime = as(ROLE, PASSWORD);
        jdbc = JdbcClient.create(runtime);
    }

    @AfterAll
    void gone() {
        everywhere.sql("drop database runtime with (force)").update();
    }

    /** As psql reads it, which alone knows lines that begin with a backslash. */
    private static void run(DriverManagerDataSource owner) throws IOException {
        var sql =
                Files.readString(SCRIPT)
                        .lines()
                        .filter(line -> !line.strip().startsWith("\\"))
                        .collect(Collectors.joining("\n"))
                        .replace(":'password'", "'" + PASSWORD + "'");
        JdbcClient.create(owner).sql(sql).update();
    }

    private DriverManagerDataSource as(String role, String itsPassword) {
        var own = url.replaceFirst("/[^/?]+(?=\\?|$)", "/runtime");
        return new DriverManagerDataSource(own, role, itsPassword);
    }

    @Test
    void everyTableIsReadAndWrittenAndNoMore() {
        var rights =
                jdbc.sql(
                        """
                        select privilege_type from information_schema.table_privileges
                        where table_schema = 'public' and table_name = :table
                          and grantee = current_user
                        """);
        var tables =
                jdbc.sql(
                                "select relname from pg_class where relkind in ('r', 'p', 'v', 'm')"
                                        + " and relnamespace = 'public'::regnamespace")
                        .query(String.class)
                        .list();

        assertThat(tables)
                .contains("account", "token", "audit", "job", HISTORY)
                .filteredOn(table -> !table.equals(HISTORY))
                .allSatisfy(table ->
                        assertThat(rights.param("table", table).query(String.class).list())
                                .as(table)
                                .containsExactlyInAnyOrder("SELECT", "INSERT", "UPDATE", "DELETE"));
        assertThat(rights.param("table", HISTORY).query(String.class).list())
                .containsExactly("SELECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "create function mine() returns int language sql as 'select 1'",
                "create schema mine",
                "create index mine on account (created_at)",
                "create role mine",
                "alter table account add column mine int",
                "alter table audit disable trigger audit_rows_stay",
                "alter default privileges for role parasol grant all on tables to parasol_runtime",
                "set session_replication_role = replica",
                "drop table account",
                "drop trigger audit_rows_stay on audit",
                "truncate account",
                "truncate audit"
            })
    void whatChangesTheSchemaIsRefused(String sql) {
        assertRefused(sql);
    }

    @Test
    void theTrailIsWrittenAndStays() {
        jdbc.sql(
                        "insert into audit (at, actor_type, actor_id, action) values (now(), 'JOB', 'test', 'test.written')")
                .update();

        assertRefused("update audit set action = 'test.changed'");
        assertRefused("delete from audit");
    }

    @Test
    void aSequenceGivesNumbers() {
        var owner = JdbcClient.create(as(user, password));
        owner.sql("create table counted (id bigserial primary key, name text)").update();

        assertThat(jdbc.sql("insert into counted (name) values ('one')").update()).isOne();

        owner.sql("drop table counted").update();
    }

    @Test
    void itHearsWhatOthersNotifyAndLocksWhatOthersWaitFor() throws SQLException {
        try (var connection = runtime.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen news");
            jdbc.sql("select pg_notify('news', 'heard'), pg_advisory_xact_lock(1)")
                    .query()
                    .listOfRows();

            var heard = connection.unwrap(PGConnection.class).getNotifications(5_000);

            assertThat(heard).extracting("parameter").isEqualTo(List.of("heard"));
        }
    }

    /** It finds the schema that it awaits, compares the tables, looks for jobs, and writes. */
    @Test
    void theWorkerRunsAsThatRole() {
        var application =
                new SpringApplicationBuilder(WorkerApplication.class).web(WebApplicationType.NONE);
        try (var worker =
                application.run(
                        "--spring.config.name=worker",
                        "--spring.datasource.url=" + runtime.getUrl(),
                        "--spring.datasource.username=" + ROLE,
                        "--spring.datasource.password=" + PASSWORD,
                        "--parasol.database.migrate=false")) {
            worker.getBean(FirstOperator.class).create("ada@example.com");
        }

        assertThat(jdbc.sql("select count(*) from operator").query(Long.class).single()).isOne();
    }

    private void assertRefused(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .havingRootCause()
                .isInstanceOf(SQLException.class)
                .satisfies(cause ->
                        assertThat(((SQLException) cause).getSQLState()).isEqualTo(REFUSED));
    }
}
