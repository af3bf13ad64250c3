package com.example.parasol.api.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.Tenants.Tenant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AuditEventControllerTests {
    @Autowired Api api;
    @Autowired Tenants tenants;
    Tenant tenant;

    @BeforeEach
    void anOrganization() {
        tenant = tenants.found("pro");
        api.call("PATCH", tenant.owner().token(), "/v1/organization", "{\"name\": \"One\"}");
    }

    @Test
    void theNewestIsFirstAndSaysWhoDidWhat() {
        var events = list("").hasStatus(200);

        assertThat(actions(events)).startsWith("organization.renamed", "key.created");
        assertThat(events.at("/items/0/actor/type")).isEqualTo("member");
        assertThat(events.at("/items/0/actor/id")).isEqualTo(tenant.owner().accountId().toString());
        assertThat(events.at("/items/0/actor/name")).isEqualTo(tenant.owner().email());
        assertThat(events.at("/items/0/subject")).isEqualTo(tenant.id().toString());
        assertThat(events.at("/items/0/at")).endsWith("Z");
        assertThat(events.at("/items/1/details/scopes")).contains("audit:read");
        assertThat(events.body())
                .doesNotContain(
                        tenant.owner().loginId().toString(),
                        tenants.first().id().toString(),
                        "parasol_live_");
    }

    @Test
    void filtersNarrowIt() {
        assertThat(actions(list("?action=key"))).containsExactly("key.created");
        assertThat(actions(list("?action=organization.renamed")))
                .containsExactly("organization.renamed");
        assertThat(actions(list("?actor=operator"))).isEmpty();
        assertThat(actions(list("?actor=" + tenant.owner().accountId()))).hasSize(2);
        var at = list("?action=key").at("/items/0/at");
        assertThat(actions(list("?to=" + at))).doesNotContain("key.created");
        assertThat(actions(list("?from=" + at))).contains("key.created");
    }

    @Test
    void pagesFollowEachOther() {
        var first = list("?limit=1");
        var second = list("?limit=1&cursor=" + first.at("/next"));

        assertThat(actions(first)).containsExactly("organization.renamed");
        assertThat(actions(second)).containsExactly("key.created");
    }

    @Test
    void anotherOrganizationsEventsAreNotThere() {
        var foreign = tenants.second().owner().accountId();

        assertThat(actions(list("?actor=" + foreign))).isEmpty();
        var cursor = api.get(tenants.second().key(), "/v1/audit-events?limit=1").at("/next");
        assertThat(list("?cursor=" + cursor).body()).doesNotContain(foreign.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, #/from, time",
        "from=1e3, #/from, time",
        "from=%2B99999-01-01T00:00:00Z, #/from, time",
        "to=2026-11-28, #/to, time",
        "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z, #/to, range",
        "action=%00, #/action, action",
        "action=KEY, #/action, action",
        "actor=%00, #/actor, actor",
        "actor=, #/actor, actor",
        "cursor=x, #/cursor, cursor",
        "limit=0, #/limit, range"
    })
    void aWrongParameterIsPointedAt(String query, String pointer, String code) {
        list("?" + query).isInvalid(pointer, code);
    }

    private Answer list(String query) {
        return api.get(tenant.key(), "/v1/audit-events" + query);
    }

    private static List<String> actions(Answer events) {
        return events.json()
                .get("items")
                .valueStream()
                .map(event -> event.get("action").asString())
                .toList();
    }
}
