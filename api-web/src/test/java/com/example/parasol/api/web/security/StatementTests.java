package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Statements;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.core.domain.actor.Role;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a request costs the database before anything is read or written for it. */
@ApiTest
class StatementTests {
    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired Statements statements;

    // sample:link
    @Test
    void aFirstReadTakesTwoStatements() {
        var key = tenants.found("business").key();

        assertThat(statements.of(() -> api.get(key, "/v1/links").hasStatus(200))).hasSize(2);
    }

    @Test
    void furtherReadsTakeOne() {
        var key = tenants.first().key();

        await().untilAsserted(() -> {
            var hundred =
                    statements.of(() ->
                            IntStream.range(0, 100)
                                    .forEach(_ -> api.get(key, "/v1/links").hasStatus(200)));

            assertThat(hundred).hasSizeBetween(100, 110);
        });
    }

    @Test
    void whoHasALinkAlreadyMakesTheDatabaseReadItOnce() {
        var tenant = tenants.found("business");
        var path = Things.address(api, tenants, tenant, "/v1/links/{id}");
        var tag = api.get(tenant.key(), path).header("ETag");

        var cost = statements.of(() -> known(tenant.key(), path, tag).hasStatus(304));

        assertThat(cost).singleElement().asString().startsWith("select").contains("from link");
    }

    // end:sample

    static List<Route> reads() {
        return Routes.all().stream()
                .filter(route -> route.method().equals("GET") && !route.isPublic())
                .filter(route -> !route.path().getPatternString().endsWith("/export"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void aReadTakesTwoAndOneOnceItsReaderIsKnown(Route route) {
        var tenant = tenants.found("business");
        var path = Things.address(api, tenants, tenant, route.path().getPatternString());
        var tag = api.get(tenant.owner().token(), path).hasStatus(200).header("ETag");
        var reader = tenants.join(tenant, Role.ADMIN).token();

        assertThat(statements.of(() -> api.get(reader, path).hasStatus(200))).hasSizeBetween(1, 2);
        assertThat(statements.of(() -> known(reader, path, tag))).hasSizeLessThanOrEqualTo(1);
    }

    private Answer known(String token, String path, String tag) {
        return api.call("GET", token, path, null, "If-None-Match", tag);
    }

    @Test
    void whoIsKnownToBeNobodyTakesNone() {
        assertThat(
                        statements.of(() -> {
                            api.get("", "/v1/me").hasStatus(401);
                            api.get("parasol_live_mistyped", "/v1/me").hasStatus(401);
                        }))
                .isEmpty();
    }
}
