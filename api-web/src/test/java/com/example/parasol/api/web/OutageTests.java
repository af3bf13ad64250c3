package com.example.parasol.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.dev.kit.database.DatabaseOutage;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The API without its database. */
@Tag("slow")
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTests {
    /** The pool's patience of 2 s, and what a busy build machine needs. */
    private static final Duration SOON = Duration.ofSeconds(8);

    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired DataSource database;
    private DatabaseOutage outage;

    @BeforeAll
    void begin() {
        outage = DatabaseOutage.of(database);
    }

    @AfterAll
    void end() {
        outage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me", "/v1/usage", "/v1/api-keys"})
    void whatNeedsTheDatabaseIsRefusedForNow(String path) {
        var began = System.nanoTime();

        var refusal = api.get(tenants.second().owner().token(), path).isProblem(503, "unavailable");

        assertThat(refusal.header("Retry-After")).isEqualTo("5");
        assertThat(refusal.headers("RateLimit")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/openapi.json", "/docs"})
    void whatNeedsNoneIsServed(String path) {
        assertThat(api.get("", path).status()).isEqualTo(200);
    }

    @Test
    void strangersAreRefusedAsEver() {
        api.get("", "/v1/me").isProblem(401, "unauthenticated");
        api.get("nonsense", "/v1/me").isProblem(401, "unauthenticated");
        api.get("", "/v1/nothing").isProblem(404, "not-found");
    }

    @Test
    void itIsNotReadyUntilTheDatabaseIsBack() {
        assertThat(api.get("", "/readyz").status()).isEqualTo(503);

        outage.close();

        assertThat(api.get("", "/readyz").status()).isEqualTo(200);
        api.get(tenants.second().key(), "/v1/me").hasStatus(200);
        outage = DatabaseOutage.of(database);
    }
}
