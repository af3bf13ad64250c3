package com.example.parasol.api.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.Tenants.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a key promises, whatever the operation is; API keys stand for it here. */
@ApiTest
class IdempotencyTests {
    private static final String PATH = "/v1/api-keys";

    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired JdbcClient jdbc;
    private Tenant tenant;
    private String key;

    @BeforeEach
    void makeATenant() {
        tenant = tenants.found("business");
        key = UUID.randomUUID().toString();
    }

    @Test
    void withoutAKeyEachCallHasItsEffect() {
        api.call("POST", owner(), PATH, Tenants.newKey("One")).hasStatus(201);
        api.call("POST", owner(), PATH, Tenants.newKey("One")).hasStatus(201);

        assertThat(made("One")).isEqualTo(2);
    }

    @Test
    void theSameKeyDoesNotDoAnotherThing() {
        post(owner(), "One").hasStatus(201);

        post(owner(), "Two").isProblem(422, "idempotency-key-reused");
        api.call(
                        "POST",
                        owner(),
                        PATH + "?x=1",
                        Tenants.newKey("One"),
                        OnceHandlerAdapter.HEADER,
                        key)
                .isProblem(422, "idempotency-key-reused");

        assertThat(made("One")).isEqualTo(1);
        assertThat(made("Two")).isZero();
    }

    @Test
    void theSameKeyOfAnotherOrganizationIsAnother() {
        var other = tenants.found("business");
        var ours = post(owner(), "One").hasStatus(201);

        var theirs = post(other.owner().token(), "One").hasStatus(201);

        assertThat(theirs.at("/id")).isNotEqualTo(ours.at("/id"));
        assertThat(theirs.headers("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void ofFiftyCallsAtOnceOneHasAnEffect() {
        var answers = Api.atOnce(50, _ -> post(owner(), "One"));

        assertThat(answers)
                .allSatisfy(answer -> {
                    if (answer.status() != 201) {
                        answer.isProblem(409, "idempotency-key-in-use");
                        assertThat(answer.header("Retry-After")).isEqualTo("1");
                    }
                })
                .filteredOn(answer -> answer.status() == 201)
                .isNotEmpty()
                .map(Answer::body)
                .containsOnly(post(owner(), "One").hasStatus(201).body());
        assertThat(made("One")).isEqualTo(1);
    }

    @Test
    void aDayLaterTheKeyIsFree() {
        var first = post(owner(), "One").hasStatus(201);
        letTimePass("23 hours 59 minutes");
        post(owner(), "Two").isProblem(422, "idempotency-key-reused");
        letTimePass("1 minute");

        assertThat(post(owner(), "One").hasStatus(201).at("/id")).isNotEqualTo(first.at("/id"));
        post(owner(), "Two").isProblem(422, "idempotency-key-reused");
    }

    @Test
    void aRefusalIsNotKept() {
        post(owner(), "").isInvalid("#/name", "name");
        post(tenants.key(owner(), Tenants.SCOPES.getFirst()), "One").isProblem(403, "not-allowed");

        post(owner(), "One").hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "tab\tbed"})
    void anythingButVisibleAsciiIsMalformed(String malformed) {
        key = malformed;

        post(owner(), "One").isProblem(400, "malformed");

        assertThat(made("One")).isZero();
    }

    @Test
    void aKeyHasAtMost255Characters() {
        key = "x".repeat(256);
        post(owner(), "One").isProblem(400, "malformed");
        key = "~".repeat(255);

        post(owner(), "One").hasStatus(201);
    }

    @Test
    void twoKeysAreNone() {
        api.call(
                        "POST",
                        owner(),
                        PATH,
                        Tenants.newKey("One"),
                        OnceHandlerAdapter.HEADER,
                        key,
                        OnceHandlerAdapter.HEADER,
                        key)
                .isProblem(400, "malformed");
    }

    @Test
    void whoseTokenEndedIsToldNothing() {
        var person = tenant.owner();
        post(person.token(), "One").hasStatus(201);
        tenants.logOut(person);

        await().untilAsserted(() -> post(person.token(), "One").isProblem(401, "unauthenticated"));
    }

    private Answer post(String token, String name) {
        return api.call("POST", token, PATH, Tenants.newKey(name), OnceHandlerAdapter.HEADER, key);
    }

    private long made(String name) {
        return api.get(owner(), PATH)
                .json()
                .get("items")
                .valueStream()
                .filter(made -> made.get("name").asString().equals(name))
                .count();
    }

    private String owner() {
        return tenant.owner().token();
    }

    private void letTimePass(String interval) {
        jdbc.sql(
                        """
                        update idempotency set created_at = created_at - cast(? as interval)
                        where organization_id = ?
                        """)
                .params(interval, tenant.id())
                .update();
    }
}
