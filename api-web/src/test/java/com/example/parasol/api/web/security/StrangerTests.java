package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;

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
        var path = route.path().getPatternString();
        var foreign = Things.make(api, tenants, tenants.second(), path);

        assertThat(answer(route, foreign)).isEqualTo(answer(route, unknown));
    }

    @ParameterizedTest
    @MethodSource("routesWithAnId")
    void noConditionTellsThemApart(Route route) {
        var foreign = Things.make(api, tenants, tenants.second(), route.path().getPatternString());

        for (var tag : new String[] {"*", "\"0-%s\"".formatted("0".repeat(32))}) {
            answer(route, foreign, "If-Match", tag, "If-None-Match", tag);
        }
    }

    @Test
    void anotherTenantsDeliveryIsNotThereUnderOnesOwnEndpoint() {
        var redelivery = "/v1/webhook-endpoints/{id}/deliveries/{deliveryId}/redelivery";
        var foreign = Things.address(api, tenants, tenants.second(), redelivery);
        var own = Things.address(api, tenants, tenants.first(), redelivery);
        var mixed =
                own.replaceFirst("deliveries/.*", "")
                        + foreign.replaceFirst(".*/deliveries", "deliveries");

        api.call("POST", tenants.first().owner().token(), mixed, null).isProblem(404, "not-found");
    }

    /** The whole answer, except for the id that was asked for and that of the request. */
    private String answer(Route route, String id, String... headers) {
        var path = route.path().getPatternString().replaceAll("\\{\\w+}", id);
        var body = RoutesTests.BODIES.get(route.method() + " " + route.path().getPatternString());
        var answer = api.call(route.method(), tenants.first().owner().token(), path, body, headers);
        return answer.isProblem(404, "not-found")
                .body()
                .replace(id, "ID")
                .replace(answer.header("X-Request-Id"), "REQUEST");
    }
}
