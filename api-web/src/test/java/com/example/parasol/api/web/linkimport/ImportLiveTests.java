package com.example.parasol.api.web.linkimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.live.LiveClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ImportLiveTests {
    private static final String FILE = "target\nhttps://example.com/\n";

    @Autowired Api api;
    @Autowired Tenants tenants;

    @Test
    void whoMayReadLinksHearsHowFarAnImportIs() throws Exception {
        var tenant = tenants.found("business");
        var writer = tenants.key(tenant.owner().token(), "links:write");
        try (var deaf = LiveClient.ready(api, writer);
                var client = LiveClient.ready(api, tenant.key())) {
            var made = api.call("POST", writer, "/v1/imports", FILE).hasStatus(202).json();

            var created = client.next();
            assertThat(created.get("type").asString()).isEqualTo("import.created");
            assertThat(created.at("/import/id")).isEqualTo(made.get("id"));
            assertThat(created.propertyNames()).containsExactlyInAnyOrder("type", "import", "at");
            assertThat(client.next().get("type").asString()).isEqualTo("import.progressed");
            var finished = client.next();
            assertThat(finished.get("type").asString()).isEqualTo("import.finished");
            assertThat(finished.at("/import/created").asInt()).isEqualTo(1);
            assertThat(finished.at("/import/state").asString()).isEqualTo("finished");
            assertThat(deaf.heardNothing()).isTrue();
        }
    }
}
