package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Statements;
import com.example.parasol.api.web.Tenants;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a request costs the database before anything is read or written for it. */
@ApiTest
class StatementTests {
    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired Statements statements;

    // sample:link
    @Test
    void aFirstReadTakesTwoStatements() {
        var key = tenants.found("business").key();

        assertThat(statements.of(() -> api.get(key, "/v1/links").hasStatus(200))).hasSize(2);
    }

    @Test
    void furtherReadsTakeOne() {
        var key = tenants.first().key();

        await().untilAsserted(() -> {
            var hundred =
                    statements.of(() ->
                            IntStream.range(0, 100)
                                    .forEach(_ -> api.get(key, "/v1/links").hasStatus(200)));

            assertThat(hundred).hasSizeBetween(100, 110);
        });
    }

    // end:sample

    @Test
    void whoIsKnownToBeNobodyTakesNone() {
        assertThat(
                        statements.of(() -> {
                            api.get("", "/v1/me").hasStatus(401);
                            api.get("parasol_live_mistyped", "/v1/me").hasStatus(401);
                        }))
                .isEmpty();
    }
}
