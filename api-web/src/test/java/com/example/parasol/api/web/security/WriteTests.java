package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What holds for every operation that changes something, because the table of routes says which.
 */
@ApiTest
class WriteTests {
    /** Whose values the server alone decides. */
    private static final List<String> SERVERS_OWN =
            List.of(
                    "id",
                    "organization",
                    "organizationId",
                    "accountId",
                    "owner",
                    "role",
                    "version",
                    "createdAt",
                    "updatedAt",
                    "hash",
                    "prefix",
                    "lastUsedAt");

    @Autowired Api api;
    @Autowired Tenants tenants;

    static List<Route> writes() {
        return Routes.all().stream()
                .filter(route -> !route.isPublic() && !route.method().equals("GET"))
                .toList();
    }

    static List<Route> writesWithoutABody() {
        return writes().stream()
                .filter(route -> !RoutesTests.BODIES.containsKey(operation(route)))
                .toList();
    }

    static Stream<Arguments> writesWithABody() {
        return RoutesTests.BODIES.entrySet().stream()
                .filter(taken -> taken.getValue().startsWith("{"))
                .flatMap(taken ->
                        SERVERS_OWN.stream()
                                // a member's role is what his patch is about
                                .filter(field -> !taken.getValue().contains("\"" + field + "\""))
                                .map(field ->
                                        Arguments.of(taken.getKey(), taken.getValue(), field)));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void aReadKeyIsNotAllowedTo(Route route) {
        var key = tenants.key(tenants.first().owner().token(), KindOfCaller.reading());
        var path = route.path().getPatternString();
        var body = RoutesTests.BODIES.get(route.method() + " " + path);

        api.call(
                        route.method(),
                        key,
                        path.replaceAll("\\{\\w+}", UUID.randomUUID().toString()),
                        body)
                .isProblem(403, "not-allowed");
    }

    @ParameterizedTest
    @MethodSource("writesWithABody")
    void aFieldOfTheServersIsUnknown(String operation, String taken, String field) {
        var owner = tenants.first().owner().token();
        var parts = operation.split(" ");
        var path = parts[1].replace("{id}", UUID.randomUUID().toString());
        var body = taken.replaceFirst("\\{", "{\"" + field + "\": null, ");

        api.call(parts[0], owner, path, body).isInvalid("#/" + field, "unknown");
    }

    @ParameterizedTest
    @MethodSource("writesWithoutABody")
    void aBodyThatNobodyAskedForChangesNothing(Route route) {
        var path = Things.address(api, tenants, tenants.first(), route.path().getPatternString());
        var body =
                SERVERS_OWN.stream()
                        .map("\"%s\": \"forged\""::formatted)
                        .collect(Collectors.joining(", ", "{", "}"));

        var answer = api.call(route.method(), tenants.first().owner().token(), path, body);

        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        assertThat(answer.body()).doesNotContain("forged");
    }

    private static String operation(Route route) {
        return route.method() + " " + route.path().getPatternString();
    }

    @Test
    void thereAreSome() {
        assertThat(writes()).isNotEmpty();
        assertThat(writesWithoutABody()).isNotEmpty();
        assertThat(writesWithABody()).isNotEmpty();
    }
}
