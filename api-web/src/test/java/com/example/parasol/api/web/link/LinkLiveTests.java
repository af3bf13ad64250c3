package com.example.parasol.api.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.live.LiveClient;
import com.example.parasol.core.domain.click.Redirects;
import com.example.parasol.core.domain.clicksource.ClickSource;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
