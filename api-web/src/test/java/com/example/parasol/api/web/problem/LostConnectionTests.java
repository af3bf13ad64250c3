package com.example.parasol.api.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The server ends a connection in the middle of a transaction, as at its own restart. */
@ApiTest
class LostConnectionTests {
    private static final String WAITING =
            """
            from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
            """;

    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transaction;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "PATCH | /v1/organization | {\"name\": \"One\"}",
                "PATCH | /v1/members/{id} | {\"role\": \"admin\"}",
                "POST  | /v1/api-keys     | {\"name\": \"One\", \"scopes\": [\"members:read\"]}"
            })
    void whoIsInTheMiddleOfAChangeIsAskedToComeBack(String method, String path, String body) {
        var tenant = tenants.found("business");
        var owner = tenant.owner();
        var address = path.replace("{id}", owner.accountId().toString());

        var answer = during(tenant.id(), () -> api.call(method, owner.token(), address, body));

        assertThat(answer.isProblem(503, "unavailable").header("Retry-After")).isEqualTo("5");
        api.get(owner.token(), "/v1/organization").hasStatus(200);
    }

    @Test
    void whatWasToBeDoneOnceCanBeSentAgain() {
        var tenant = tenants.found("business");
        var owner = tenant.owner().token();

        var answer = during(tenant.id(), () -> once(owner));

        assertThat(answer.isProblem(503, "unavailable").header("Retry-After")).isEqualTo("5");
        assertThat(once(owner).hasStatus(201).headers("Idempotent-Replayed")).isEmpty();
    }

    private Answer once(String token) {
        var key = Tenants.newKey("Once");
        return api.call("POST", token, "/v1/api-keys", key, "Idempotency-Key", "once");
    }

    /** Calls while the organization is locked, and ends the connection that waits for it. */
    private Answer during(UUID organizationId, Supplier<Answer> call) {
        return transaction.execute(_ -> {
            jdbc.sql("select id from organization where id = ? for update")
                    .param(organizationId)
                    .query()
                    .singleRow();
            var answer = CompletableFuture.supplyAsync(call);
            await().until(() -> waiting() > 0);
            jdbc.sql("select pg_terminate_backend(pid) " + WAITING).query().listOfRows();
            return answer.join();
        });
    }

    private long waiting() {
        return jdbc.sql("select count(*) " + WAITING).query(Long.class).single();
    }
}
