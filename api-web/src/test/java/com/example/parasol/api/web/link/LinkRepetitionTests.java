package com.example.parasol.api.web.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.Tenants.Tenant;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A link is made once, whatever breaks between the effect and the answer. */
@ApiTest
class LinkRepetitionTests {
    private static final String LINK = "{\"target\": \"https://example.com/\"}";

    private final String key = UUID.randomUUID().toString();

    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transactions;
    private Tenant tenant;

    @BeforeEach
    void makeATenant() {
        tenant = tenants.found("free");
    }

    @Test
    void anyKeyOfTheOrganizationMayAskAgain() {
        var made = post(tenant.key()).hasStatus(201);

        var again = post(tenants.key(tenant.owner().token(), "links:write")).hasStatus(201);

        assertThat(again.body()).isEqualTo(made.body());
        assertThat(again.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(made.header("Location"));
        post(tenants.key(tenant.owner().token(), "links:read")).isProblem(403, "not-allowed");
    }

    @Test
    void aReplayDoesNotCountAgainstThePlan() {
        for (var i = 0; i < 30; i++) {
            post(tenant.key()).hasStatus(201);
        }

        assertThat(links()).isEqualTo(1);
    }

    @Test
    void anotherOperationIsAnotherThing() {
        post(tenant.owner().token()).hasStatus(201);

        api.call(
                        "POST",
                        tenant.owner().token(),
                        "/v1/api-keys",
                        Tenants.newKey("One"),
                        "Idempotency-Key",
                        key)
                .isProblem(422, "idempotency-key-reused");
    }

    @Test
    void whoHangsUpBeforeTheAnswerGetsItLater() throws IOException {
        try (var socket = new Socket("localhost", api.port())) {
            socket.getOutputStream()
                    .write(
                            """
                            POST /api/v1/links HTTP/1.1
                            Host: localhost
                            Authorization: Bearer %s
                            Idempotency-Key: %s
                            Content-Type: application/json
                            Content-Length: %d

                            %s\
                            """
                                    .formatted(tenant.key(), key, LINK.length(), LINK)
                                    .replace("\n", "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
        }
        await().until(() -> links() == 1);

        var answer = post(tenant.key()).hasStatus(201);

        assertThat(answer.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(api.get(tenant.key(), "/v1/links").at("/items/0/id"))
                .isEqualTo(answer.at("/id"));
        assertThat(links()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatDiesUnderTheCallLeavesNothing() {
        transactions.executeWithoutResult(_ -> {
            var call = hanging();

            jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where pid = ?")
                    .param(waiting())
                    .query(Boolean.class)
                    .single();

            assertThat(call.join().status()).isGreaterThanOrEqualTo(500);
        });

        assertThat(links()).isZero();
        assertThat(post(tenant.key()).hasStatus(201).headers("Idempotent-Replayed")).isEmpty();
        assertThat(links()).isEqualTo(1);
    }

    @Test
    void whileOneIsAtWorkAnotherIsToldToWait() {
        var first =
                transactions.execute(_ -> {
                    var call = hanging();
                    waiting();

                    var second = post(tenant.key()).isProblem(409, "idempotency-key-in-use");

                    assertThat(second.header("Retry-After")).isEqualTo("1");
                    return call;
                });

        assertThat(first).isNotNull();
        var made = first.join().hasStatus(201);
        assertThat(post(tenant.key()).body()).isEqualTo(made.body());
    }

    /** A call that waits for the organization's row until this transaction ends. */
    private CompletableFuture<Answer> hanging() {
        jdbc.sql("select 1 from organization where id = ? for update")
                .param(tenant.id())
                .query()
                .singleRow();
        return CompletableFuture.supplyAsync(() -> post(tenant.key()));
    }

    /** The process of the database that waits for us. */
    private int waiting() {
        return await().pollInSameThread()
                .until(
                        () ->
                                jdbc.sql(
                                                """
                                                select coalesce(max(pid), 0) from pg_stat_activity
                                                where pg_backend_pid() = any(pg_blocking_pids(pid))
                                                """)
                                        .query(Integer.class)
                                        .single(),
                        pid -> pid != 0);
    }

    private long links() {
        return jdbc.sql("select count(*) from link where organization_id = ?")
                .param(tenant.id())
                .query(Long.class)
                .single();
    }

    private Answer post(String token) {
        return api.call("POST", token, "/v1/links", LINK, "Idempotency-Key", key);
    }
}
