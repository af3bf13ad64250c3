package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What belongs to others is as unknown as what does not exist. */
@ApiTest
class StrangerTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    static List<Route> routesWithAnId() {
        return Routes.all().stream()
                .filter(route -> route.path().getPatternString().contains("{id}"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("routesWithAnId")
    void anotherTenantsIdIsAnsweredLikeAnUnknownOne(Route route) {
        var unknown = UUID.randomUUID().toString();
        var foreign = foreignId(route);

        assertThat(answer(route, foreign)).isEqualTo(answer(route, unknown));
    }

    @Test
    void anotherTenantsCursorLeadsOnlyThroughOnesOwnList() {
        var stranger = tenants.second().key();
        for (int i = 0; i < 2; i++) {
            api.call("POST", stranger, "/v1/links", "{\"target\": \"https://example.com/\"}");
        }
        var cursor = api.get(stranger, "/v1/links?limit=1").at("/next");
        var foreign = api.get(stranger, "/v1/links?limit=100").json().findValuesAsString("id");

        var own = api.get(tenants.first().key(), "/v1/links?limit=100&cursor=" + cursor);

        assertThat(own.hasStatus(200).json().findValuesAsString("id"))
                .doesNotContainAnyElementsOf(foreign);
    }

    /** The whole answer, except for the id that was asked for and that of the request. */
    private String answer(Route route, String id) {
        var path = route.path().getPatternString().replace("{id}", id);
        var body = route.method().equals("PATCH") ? "{\"tags\": []}" : null;
        var answer = api.call(route.method(), tenants.first().owner().token(), path, body);
        return answer.isProblem(404, "not-found")
                .body()
                .replace(id, "ID")
                .replace(answer.header("X-Request-Id"), "REQUEST");
    }

    private String foreignId(Route route) {
        var path = route.path().getPatternString().replaceAll("/\\{id}.*", "");
        var body =
                path.endsWith("keys")
                        ? "{\"name\": \"Foreign\", \"scopes\": [\"links:read\"]}"
                        : "{\"target\": \"https://example.com/\"}";
        Answer made = api.call("POST", tenants.second().owner().token(), path, body);
        return made.hasStatus(201).at("/id");
    }
}
