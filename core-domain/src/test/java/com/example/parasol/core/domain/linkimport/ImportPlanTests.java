package com.example.parasol.core.domain.linkimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** However many there are, a page costs what the first one costs. */
@Tag("slow")
@DomainTest
class ImportPlanTests {

    @Autowired Tenants tenants;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transaction;

    @Test
    void listsAreReadByTheirIndex() {
        var organizationId = tenants.owner().organizationId();
        var largeOne = tenants.owner().organizationId();
        transaction.executeWithoutResult(afterwards -> {
            afterwards.setRollbackOnly();
            fill(organizationId, 100);
            fill(largeOne, 20_000);
            var id = addProblems(organizationId);

            assertThat(
                            plan(
                                    ImportService.LIST,
                                    Map.of(
                                            "organizationId", organizationId,
                                            "after", id,
                                            "limit", 21)))
                    .contains("link_import_by_organization")
                    .doesNotContain("Seq Scan", "Sort");
            var details =
                    plan(
                            ImportService.DETAILS,
                            Map.of(
                                    "id",
                                    id,
                                    "organizationId",
                                    organizationId,
                                    "after",
                                    9_000,
                                    "limit",
                                    21));
            assertThat(details).contains("link_import_problem_pkey").doesNotContain("Seq Scan");
            assertThat(details.substring(details.indexOf("Limit"))).doesNotContain("Sort");
        });
    }

    private void fill(UUID organizationId, int count) {
        jdbc.sql(
                        """
                        insert into link_import (organization_id, columns, state, created_at, finished_at)
                        select :id, '{target}', 'FINISHED', now(), now() from generate_series(1, :count)
                        """)
                .param("id", organizationId)
                .param("count", count)
                .update();
    }

    /** Returns the import that has them. */
    private UUID addProblems(UUID organizationId) {
        var last =
                jdbc.sql(
                                "select id from link_import where organization_id = :id order by id desc limit 1")
                        .param("id", organizationId)
                        .query(UUID.class)
                        .single();
        jdbc.sql(
                        "insert into link_import_problem select :id, line, '[]' from generate_series(2, 20000) line")
                .param("id", last)
                .update();
        jdbc.sql("analyze link_import, link_import_problem").update();
        return last;
    }

    private String plan(String sql, Map<String, ?> parameters) {
        return String.join(
                "\n", jdbc.sql("explain " + sql).params(parameters).query(String.class).list());
    }
}
