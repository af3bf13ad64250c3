package com.example.parasol.api.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.live.LiveClient;
import com.example.parasol.core.domain.click.Redirects;
import com.example.parasol.core.domain.clicksource.ClickSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class LinkLiveTests {
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

            redirects.follow(link.get("slug").asString(), ClickSource.of(null, null));
            var clicked = client.next();
            assertThat(clicked.get("type").asString()).isEqualTo("link.clicked");
            assertThat(clicked.at("/link/clicks").asInt()).isEqualTo(1);
            assertThat(clicked.get("link").propertyNames())
                    .containsExactlyInAnyOrder("id", "slug", "clicks");

            api.call("PATCH", key, path, "{\"tags\": [\"x\"]}").hasStatus(200);
            assertThat(client.next().get("type").asString()).isEqualTo("link.updated");
            api.call("PUT", key, path + "/archival", null).hasStatus(200);
            assertThat(client.next().at("/link/state").asString()).isEqualTo("archived");
            api.call("DELETE", key, path, null).hasStatus(204);
            var deleted = client.next();
            assertThat(deleted.get("type").asString()).isEqualTo("link.deleted");
            assertThat(deleted.at("/link/id")).isEqualTo(link.get("id"));
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

    @Test
    void whoComesBackHearsWhatHappenedMeanwhile() throws Exception {
        var key = tenants.first().key();
        var left = Instant.now();
        var link = api.call("POST", key, "/v1/links", LINK).hasStatus(201).json();
        redirects.follow(link.get("slug").asString(), ClickSource.of(null, null));
        redirects.follow(link.get("slug").asString(), ClickSource.of(null, null));
        try (var client = new LiveClient(api)) {
            client.authenticate(key, left);
            assertThat(client.next().at("/since").asString()).isEqualTo(left.toString());

            var heard = new HashMap<String, JsonNode>();
            while (!heard.containsKey("link.clicked")) {
                var message = client.next();
                if (message.at("/link/id").equals(link.get("id"))) {
                    heard.put(message.get("type").asString(), message.get("link"));
                }
            }
            assertThat(heard.get("link.created")).isEqualTo(link);
            assertThat(heard.get("link.clicked").get("clicks").asInt()).isEqualTo(2);
        }
    }

    @Test
    void whoWasAwayForTooLongHasToReadAnew() throws Exception {
        var before = Instant.now();
        try (var client = new LiveClient(api)) {
            client.authenticate(tenants.first().key(), before.minus(Duration.ofDays(2)));

            assertThat(Instant.parse(client.next().at("/since").asString()))
                    .isAfterOrEqualTo(before);
        }
    }

    @Test
    void whatAKeyMayNotReadItDoesNotCatchUpOn() throws Exception {
        var left = Instant.now();
        var writer = tenants.key(tenants.first().owner().token(), "links:write");
        api.call("POST", tenants.first().key(), "/v1/links", LINK).hasStatus(201);
        try (var deaf = new LiveClient(api)) {
            deaf.authenticate(writer, left);
            deaf.next();
            deaf.authenticate(writer, left);

            assertThat(deaf.next().at("/type").asString()).isEqualTo("ready");
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
}
