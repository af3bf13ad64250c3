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

/**
 * Every POST that there is has its effect once, because the table of routes says which there are.
 */
@ApiTest
class RepetitionTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    static List<Route> posts() {
        return Routes.all().stream().filter(route -> route.method().equals("POST")).toList();
    }

    @ParameterizedTest
    @MethodSource("posts")
    void theSameCallWithTheSameKeyGetsTheSameAnswer(Route route) {
        var path = path(route);
        var key = UUID.randomUUID().toString();

        var first = post(route, path, key);
        var again = post(route, path, key);

        assertThat(first.status()).as(first.body()).isBetween(200, 299);
        assertThat(first.headers("Idempotent-Replayed")).isEmpty();
        assertThat(again.hasStatus(first.status()).body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(List.of("Location", "ETag", "Cache-Control", "Content-Type"))
                .allSatisfy(name -> assertThat(again.headers(name)).isEqualTo(first.headers(name)));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void theDocumentTellsOfTheKey(Route route) {
        var pointer = "/paths/" + pattern(route).replace("~", "~0").replace("/", "~1") + "/post";
        var post = api.get("", "/openapi.json").json().at(pointer);

        assertThat(post.at("/parameters").valueStream())
                .anyMatch(parameter -> parameter.at("/name").asString().equals("Idempotency-Key"));
        assertThat(post.at("/responses").propertyNames()).contains("400", "409", "422");
    }

    @Test
    void thereAreSome() {
        assertThat(posts()).isNotEmpty();
    }

    private Answer post(Route route, String path, String key) {
        var owner = tenants.first().owner().token();
        var body = RoutesTests.BODIES.get("POST " + pattern(route));
        return api.call("POST", owner, path, body, "Idempotency-Key", key);
    }

    private String path(Route route) {
        return Things.address(api, tenants, tenants.first(), pattern(route));
    }

    private static String pattern(Route route) {
        return route.path().getPatternString();
    }
}
