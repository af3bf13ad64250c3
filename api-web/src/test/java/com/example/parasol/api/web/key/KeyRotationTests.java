package com.example.parasol.api.web.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class KeyRotationTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    @Test
    void bothKeysAreTakenForADay() {
        var owner = tenants.found("free").owner().token();
        var old = create(owner);

        var next = rotate(owner, old.at("/id")).hasStatus(201);

        assertThat(next.header("Location")).isEqualTo("/api/v1/api-keys/" + next.at("/id"));
        assertThat(next.header("Cache-Control")).isEqualTo("no-store");
        assertThat(next.at("/name")).isEqualTo(old.at("/name"));
        assertThat(next.json().get("scopes")).isEqualTo(old.json().get("scopes"));
        assertThat(next.at("/secret")).startsWith("parasol_live_").isNotEqualTo(old.at("/secret"));
        api.get(old.at("/secret"), "/v1/me").hasStatus(200);
        api.get(next.at("/secret"), "/v1/me").hasStatus(200);
        var listed = api.get(owner, "/v1/api-keys?limit=2").json();
        assertThat(listed.at("/items/1/successorId").asString()).isEqualTo(next.at("/id"));
        assertThat(Instant.parse(listed.at("/items/1/expiresAt").asString()))
                .isEqualTo(Instant.parse(next.at("/createdAt")).plus(Duration.ofDays(1)));
    }

    @Test
    void aKeyIsRotatedOnceAndItsSuccessorNotYet() {
        var owner = tenants.found("free").owner().token();
        var old = create(owner).at("/id");
        var next = rotate(owner, old).at("/id");

        assertThat(rotate(owner, old).isProblem(409, "conflict").at("/errors/0/code"))
                .isEqualTo("rotated");
        assertThat(rotate(owner, next).isProblem(409, "conflict").at("/errors/0/code"))
                .isEqualTo("overlap");
    }

    @Test
    void aRevokedKeyIsNotThere() {
        var owner = tenants.first().owner().token();
        var key = create(owner).at("/id");
        api.call("DELETE", owner, "/v1/api-keys/" + key, null).hasStatus(204);

        rotate(owner, key).isProblem(404, "not-found");
    }

    @Test
    void aKeyThatWasRotatedIsNotTheOneThatWasSeen() {
        var owner = tenants.found("free").owner().token();
        var old = create(owner);
        var path = "/v1/api-keys/" + old.at("/id");
        assertThat(old.header("ETag")).isEqualTo(api.get(owner, path).header("ETag"));

        var next = rotate(owner, old.at("/id")).hasStatus(201);

        revoke(owner, path, old.header("ETag")).isProblem(412, "stale");
        revoke(owner, path, api.get(owner, path).header("ETag")).hasStatus(204);
        revoke(owner, "/v1/api-keys/" + next.at("/id"), next.header("ETag")).hasStatus(204);
        api.get(owner, path).isProblem(404, "not-found");
    }

    @Test
    void aUseIsShownButNoChange() {
        var owner = tenants.found("free").owner().token();
        var key = create(owner);
        var path = "/v1/api-keys/" + key.at("/id");
        api.get(key.at("/secret"), "/v1/me").hasStatus(200);
        await().atMost(Duration.ofSeconds(2))
                .until(() -> !api.get(owner, path).json().get("lastUsedAt").isNull());

        assertThat(api.get(owner, path).header("ETag")).isNotEqualTo(key.header("ETag"));
        revoke(owner, path, key.header("ETag")).hasStatus(204);
    }

    @Test
    void aFullPlanHasRoomForARotation() {
        var owner = tenants.found("free").owner().token();
        var key = create(owner).at("/id");
        while (post(owner).status() == 201) {
            // until the plan is full
        }

        rotate(owner, key).hasStatus(201);
        post(owner).isProblem(403, "quota-exceeded");
    }

    @Test
    void aLoginOfTenMinutesAgoIsAskedOnceMore() {
        var owner = tenants.found("free").owner();
        var key = create(owner.token()).at("/id");
        tenants.letTimePass(owner, Duration.ofMinutes(10));

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> rotate(owner.token(), key).isProblem(403, "login-too-old"));
    }

    @Test
    void keysAreListedPageByPage() {
        var owner = tenants.found("free").owner().token();
        var older = create(owner).at("/id");
        var newer = create(owner).at("/id");

        var first = api.get(owner, "/v1/api-keys?limit=1").hasStatus(200);
        var second =
                api.get(owner, "/v1/api-keys?limit=1&cursor=" + first.at("/next")).hasStatus(200);

        assertThat(first.at("/items/0/id")).isEqualTo(newer);
        assertThat(second.at("/items/0/id")).isEqualTo(older);
        api.get(owner, "/v1/api-keys?limit=101").isInvalid("#/limit", "range");
    }

    private Answer create(String token) {
        return post(token).hasStatus(201);
    }

    private Answer post(String token) {
        return api.call("POST", token, "/v1/api-keys", Tenants.newKey("Rotated"));
    }

    private Answer revoke(String token, String path, String tag) {
        return api.call("DELETE", token, path, null, "If-Match", tag);
    }

    private Answer rotate(String token, String id) {
        return api.call("POST", token, "/v1/api-keys/" + id + "/rotation", null);
    }
}
