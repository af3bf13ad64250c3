package com.example.parasol.core.domain.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class StatementCommentTests {

    private static final String OWN =
            "select query from pg_stat_activity where pid = pg_backend_pid()";

    private final JdbcClient commented;

    StatementCommentTests(@Autowired DataSource source) {
        commented =
                JdbcClient.create(
                        (DataSource)
                                new StatementComments()
                                        .postProcessAfterInitialization(source, "dataSource"));
    }

    @Test
    void theServerSeesWhoAsks() {
        try (var _ = MDC.putCloseable("requestId", "a-request-to-find")) {
            assertThat(query()).isEqualTo("/* request=a-request-to-find */ " + OWN);
        }
    }

    @Test
    void nothingIsAddedWhereNobodyAsks() {
        assertThat(query()).isEqualTo(OWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/ drop table account --", "", "a\nb"})
    void whatCouldEndTheCommentIsLeftOut(String id) {
        try (var _ = MDC.putCloseable("requestId", id)) {
            assertThat(query()).isEqualTo(OWN);
        }
    }

    private String query() {
        return commented.sql(OWN).query(String.class).single();
    }
}
