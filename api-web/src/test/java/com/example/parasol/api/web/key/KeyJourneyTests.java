package com.example.parasol.api.web.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class KeyJourneyTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    @Test
    void aKeyIsMadeUsedListedAndRevoked() {
        var owner = tenants.found("free").owner().token();
        var made =
                post(
                                owner,
                                """
                                {"name": "Import", "scopes": ["SCOPE"],
                                 "expiresAt": "2030-01-01T00:00:00Z"}
                                """)
                        .hasStatus(201);
        var secret = made.at("/secret");

        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.header("Location")).isEqualTo("/api/v1/api-keys/" + made.at("/id"));
        assertThat(secret).startsWith("parasol_live_").startsWith(made.at("/prefix"));
        assertThat(made.json().propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "prefix",
                        "scopes",
                        "createdAt",
                        "expiresAt",
                        "lastUsedAt",
                        "successorId",
                        "secret");
        assertThat(made.json().get("lastUsedAt").isNull()).isTrue();
        assertThat(made.at("/expiresAt")).isEqualTo("2030-01-01T00:00:00Z");

        api.get(secret, "/v1/me").hasStatus(200);
        var listed = api.get(owner, "/v1/api-keys").hasStatus(200);

        assertThat(listed.body()).doesNotContain(secret).contains(made.at("/id"));
        assertThat(listed.json().get("next").isNull()).isTrue();
        assertThat(listed.at("/items/0/lastUsedAt")).endsWith("Z");
        assertThat(listed.json().at("/items/0").has("secret")).isFalse();

        api.call("DELETE", owner, "/v1/api-keys/" + made.at("/id"), null).hasStatus(204);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> api.get(secret, "/v1/me").isProblem(401, "unauthenticated"));
        api.call("DELETE", owner, "/v1/api-keys/" + made.at("/id"), null)
                .isProblem(404, "not-found");
        assertThat(api.get(owner, "/v1/api-keys").body()).doesNotContain(made.at("/id"));
    }

    @Test
    void aLoginOfTenMinutesAgoIsAskedOnceMore() {
        var owner = tenants.found("business").owner();
        var key = post(owner.token(), Tenants.newKey("First")).at("/id");
        tenants.letTimePass(owner, Duration.ofMinutes(10));

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() ->
                        post(owner.token(), Tenants.newKey("Second"))
                                .isProblem(403, "login-too-old"));
        api.call("DELETE", owner.token(), "/v1/api-keys/" + key, null)
                .isProblem(403, "login-too-old");
        tenants.letTimePass(owner, Duration.ofMinutes(-10));

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> post(owner.token(), Tenants.newKey("Second")).hasStatus(201));
    }

    @Test
    void anEndIsToldAsItIsKept() {
        var owner = tenants.found("free").owner().token();
        var body =
                Tenants.newKey("Exact")
                        .replace("}", ", \"expiresAt\": \"2030-01-01T02:00:00.1234567+02:00\"}");

        var made = post(owner, body).hasStatus(201);

        assertThat(made.at("/expiresAt")).isEqualTo("2030-01-01T00:00:00.123456Z");
        assertThat(api.get(owner, "/v1/api-keys").at("/items/0/expiresAt"))
                .isEqualTo(made.at("/expiresAt"));
    }

    @Test
    void aFullPlanIsNamed() {
        var owner = tenants.found("free").owner().token();
        var last = post(owner, Tenants.newKey("Another"));
        while (last.status() == 201) {
            last = post(owner, Tenants.newKey("Another"));
        }

        last.isProblem(403, "quota-exceeded");
        assertThat(last.at("/limit")).isEqualTo("keys");
        assertThat(last.at("/plan")).isEqualTo("free");
    }

    @Test
    void aKeyMakesNoKeys() {
        post(tenants.first().key(), Tenants.newKey("More")).isProblem(403, "not-allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    {"scopes": ["SCOPE"]}                                          | #/name      | required
                    {"name": "", "scopes": ["SCOPE"]}                              | #/name      | name
                    {"name": "x"}                                                       | #/scopes    | required
                    {"name": "x", "scopes": []}                                         | #/scopes    | required
                    {"name": "x", "scopes": ["keys:write"]}                             | #/scopes    | scope
                    {"name": "x", "scopes": ["keys:delete"]}                           | #/scopes    | scope
                    {"name": "x", "scopes": [null]}                                     | #/scopes/0  | required
                    {"name": "x", "scopes": ["SCOPE"], "expiresAt": "2020-01-01T00:00:00Z"} | #/expiresAt | future
                    {"name": "x", "scopes": ["SCOPE"], "expiresAt": "9999-12-31T23:59:59Z"} | #/expiresAt | future
                    {"name": "x", "scopes": ["SCOPE"], "expiresAt": "+99999-01-01T00:00:00Z"} | #/expiresAt | type
                    {"name": "x", "scopes": ["SCOPE"], "expiresAt": "tomorrow"}    | #/expiresAt | type
                    {"name": "x", "scopes": ["SCOPE"], "expiresAt": 1893456000}    | #/expiresAt | type
                    {"name": "x", "scopes": ["SCOPE"], "expiresAt": 1e999999999}   | #/expiresAt | type
                    {"name": "x", "scopes": ["SCOPE"], "secret": "mine"}           | #/secret    | unknown
                    """)
    void aWrongFieldIsPointedAt(String body, String pointer, String code) {
        post(tenants.first().owner().token(), body).isInvalid(pointer, code);
    }

    private Answer post(String token, String body) {
        var scope = Tenants.SCOPES.getFirst();
        return api.call("POST", token, "/v1/api-keys", body.replace("SCOPE", scope));
    }
}
