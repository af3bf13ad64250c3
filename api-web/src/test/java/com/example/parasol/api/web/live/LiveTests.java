package com.example.parasol.api.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.core.domain.actor.Role;
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
    @Autowired Api api;
    @Autowired Tenants tenants;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"authenticate\", \"token\": \"parasol_live_x\"}",
                "{\"type\": \"authenticate\"}",
                "{\"type\": \"hello\", \"token\": \"x\"}",
                "{\"token\": 1}",
                "{\"type\": \"authenticate\", \"token\": \"x\", \"token\": \"x\"}",
                "{\"type\": \"authenticate\", \"token\": \"x\", \"role\": \"owner\"}",
                "{\"type\": \"authenticate\", \"token\": \"\\u0000\"}",
                "{\"type\": \"authenticate\", \"token\": \"\\ud800\"}",
                "{\"type\": \"authenticate\", \"token\": \"x\", \"since\": 1e400}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
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

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void anyTimeMayBeNamed(String since) throws Exception {
        try (var client = new LiveClient(api)) {
            client.authenticate(tenants.first().key(), Instant.parse(since));

            assertThat(client.next().at("/type").asString()).isEqualTo("ready");
        }
    }

    @Test
    void aRevokedKeyClosesItsSocketsWithinASecond() throws Exception {
        var owner = tenants.first().owner().token();
        var made = api.call("POST", owner, "/v1/api-keys", Tenants.newKey("Live"));
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
    void aKeyThatEndsClosesItsSockets() throws Exception {
        var end = Instant.now().plus(Duration.ofMillis(1500));
        var body = Tenants.newKey("Short").replace("}", ", \"expiresAt\": \"" + end + "\"}");
        var made = api.call("POST", tenants.first().owner().token(), "/v1/api-keys", body);
        try (var client = LiveClient.ready(api, made.at("/secret"))) {
            assertThat(client.closeCode()).isEqualTo(4401);
            assertThat(Instant.now()).isBetween(end, end.plus(Duration.ofSeconds(1)));
        }
    }

    @Test
    void aDashboardsTokenThatEndsClosesItsSockets() throws Exception {
        var member = tenants.join(tenants.first(), Role.MEMBER);
        var end = tenants.lastUntil(member, Duration.ofMillis(1500));
        try (var client = LiveClient.ready(api, member.token())) {
            assertThat(client.closeCode()).isEqualTo(4401);
            assertThat(Instant.now()).isBetween(end, end.plus(Duration.ofSeconds(1)));
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
    void anotherRoleClosesHisSocketsAndNobodyElses() throws Exception {
        var member = tenants.join(tenants.first(), Role.MEMBER);
        try (var client = LiveClient.ready(api, member.token());
                var other = LiveClient.ready(api, tenants.first().owner().token())) {
            var changed = Instant.now();
            tenants.changeRole(tenants.first(), member, Role.ADMIN);

            assertThat(client.closeCode()).isEqualTo(4401);
            assertThat(Duration.between(changed, Instant.now())).isLessThan(Duration.ofSeconds(1));
            assertThat(other.isOpen()).isTrue();
        }
    }

    @Test
    void whoIsRemovedHearsNothingMoreAndMayAskNothing() throws Exception {
        var member = tenants.join(tenants.first(), Role.MEMBER);
        try (var client = LiveClient.ready(api, member.token())) {
            assertThat(api.get(member.token(), "/v1/me").status()).isEqualTo(200);
            tenants.remove(tenants.first(), member);

            assertThat(client.closeCode()).isEqualTo(4401);
            assertThat(api.get(member.token(), "/v1/me").status()).isEqualTo(401);
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
            // the second comes to those alone who answered the first
            var pings = client.pings(2);

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
