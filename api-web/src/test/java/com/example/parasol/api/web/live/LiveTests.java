package com.example.parasol.api.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.click.Redirects;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class LiveTests {
    private static final String LINK = "{\"target\": \"https://example.com/\"}";

    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired Redirects redirects;

    @Test
    void aReadyClientHearsOfLinksAndClicks() throws Exception {
        var key = tenants.first().key();
        try (var client = LiveClient.ready(api, key)) {
            var link = api.call("POST", key, "/v1/links", LINK).hasStatus(201).json();
            var path = "/v1/links/" + link.get("id").asString();

            var created = client.next();
            assertThat(created.get("type").asString()).isEqualTo("link.created");
            assertThat(created.get("link")).isEqualTo(link);
            assertThat(Instant.parse(created.get("at").asString())).isBefore(Instant.now());
            assertThat(created.propertyNames()).containsExactlyInAnyOrder("type", "link", "at");

            redirects.follow(link.get("slug").asString());
            var clicked = client.next();
            assertThat(clicked.get("type").asString()).isEqualTo("link.clicked");
            assertThat(clicked.at("/link/clicks").asInt()).isEqualTo(1);
            assertThat(clicked.get("link").propertyNames())
                    .containsExactlyInAnyOrder("id", "slug", "clicks");

            api.call("PATCH", key, path, "{\"tags\": [\"x\"]}").hasStatus(200);
            assertThat(client.next().get("type").asString()).isEqualTo("link.updated");
            api.call("PUT", key, path + "/archival", null).hasStatus(200);
            assertThat(client.next().at("/link/state").asString()).isEqualTo("archived");
        }
    }

    @Test
    void nobodyHearsOfOtherTenants() throws Exception {
        try (var stranger = LiveClient.ready(api, tenants.second().owner().token());
                var client = LiveClient.ready(api, tenants.first().key())) {
            api.call("POST", tenants.first().key(), "/v1/links", LINK).hasStatus(201);

            client.next();
            api.call("POST", tenants.second().key(), "/v1/links", LINK).hasStatus(201);
            var id = stranger.next().at("/link/id").asString();

            api.get(tenants.second().key(), "/v1/links/" + id).hasStatus(200);
        }
    }

    @Test
    void aKeyThatMayNotReadHearsNothing() throws Exception {
        var writer = tenants.key(tenants.first().owner().token(), "links:write");
        try (var deaf = LiveClient.ready(api, writer);
                var client = LiveClient.ready(api, tenants.first().key())) {
            api.call("POST", tenants.first().key(), "/v1/links", LINK).hasStatus(201);

            client.next();

            assertThat(deaf.heardNothing()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"authenticate\", \"token\": \"parasol_live_x\"}",
                "{\"type\": \"authenticate\"}",
                "{\"type\": \"hello\", \"token\": \"x\"}",
                "{\"token\": 1}",
                "{}",
                "[]",
                "hello",
                ""
            })
    void anyOtherFirstMessageIsNotAuthenticated(String message) {
        try (var client = new LiveClient(api)) {
            client.say(message);

            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void aTokenInTheHandshakeCountsForNothing() {
        try (var client = new LiveClient(api, "Authorization", "Bearer " + tenants.first().key())) {
            assertThat(client.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void aRevokedKeyClosesItsSocketsWithinASecond() throws Exception {
        var owner = tenants.first().owner().token();
        var made =
                api.call(
                        "POST",
                        owner,
                        "/v1/api-keys",
                        "{\"name\": \"Live\", \"scopes\": [\"links:read\"]}");
        try (var client = LiveClient.ready(api, made.at("/secret"));
                var other = LiveClient.ready(api, tenants.first().key())) {
            api.call("DELETE", owner, "/v1/api-keys/" + made.at("/id"), null).hasStatus(204);
            var revoked = Instant.now();

            assertThat(client.closeCode()).isEqualTo(4401);
            assertThat(Duration.between(revoked, Instant.now())).isLessThan(Duration.ofSeconds(1));
            assertThat(other.isOpen()).isTrue();
        }
    }

    @Test
    void anEndedLoginClosesItsSockets() throws Exception {
        var member = tenants.join(tenants.first(), Role.MEMBER);
        try (var client = LiveClient.ready(api, member.token())) {
            tenants.logOut(member);

            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void aClientMayAuthenticateAgain() throws Exception {
        try (var client = LiveClient.ready(api, tenants.second().key())) {
            client.authenticate(tenants.first().key());
            client.next();
            api.call("POST", tenants.second().key(), "/v1/links", LINK).hasStatus(201);
            var link = api.call("POST", tenants.first().key(), "/v1/links", LINK).hasStatus(201);

            assertThat(client.next().at("/link/id").asString()).isEqualTo(link.at("/id"));
        }
    }

    @Test
    void aFloodIsStopped() throws Exception {
        try (var client = LiveClient.ready(api, tenants.first().key())) {
            for (int i = 0; i < 20; i++) {
                client.authenticate(tenants.first().key());
            }

            assertThat(client.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void aLongMessageIsTooBig() {
        try (var client = new LiveClient(api)) {
            client.say("x".repeat(5_000));

            assertThat(client.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void aBinaryMessageIsNotAccepted() {
        try (var client = new LiveClient(api)) {
            client.socket().sendBinary(ByteBuffer.allocate(1), true).join();

            assertThat(client.closeCode()).isEqualTo(1003);
        }
    }

    @Test
    void aClientThatAnswersPingsStays() throws Exception {
        try (var client = LiveClient.ready(api, tenants.first().key())) {
            var pings = client.pings(3);

            assertThat(pings).isTrue();
            assertThat(client.isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://parasol.example", "http://localhost:8081"})
    void ourOwnPagesMayConnect(String origin) throws Exception {
        try (var client = new LiveClient(api, "Origin", origin)) {
            client.authenticate(tenants.first().key());

            assertThat(client.next().get("type").asString()).isEqualTo("ready");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null"})
    void foreignPagesMayNot(String origin) {
        assertThatThrownBy(() -> new LiveClient(api, "Origin", origin))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }
}
