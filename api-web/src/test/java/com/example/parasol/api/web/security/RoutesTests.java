package com.example.parasol.api.web.security;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTests {
    /** What every kind of caller gets from every address that is mapped, whether listed or not. */
    private static final String EXPECTED =
            """
            #      path                       none wrong  past  gone  read write  memb admin owner   old other
            GET    /v1/me                     401   401   401   401   200   200   200   200   200   200   200
            GET    /v1/organizations          401   401   401   401   200   200   200   200   200   200   200
            GET    /v1/organization           401   401   401   401   200   200   200   200   200   200   200
            PATCH  /v1/organization           401   401   401   401   403   403   403   200   200   200   200
            GET    /v1/plans                  401   401   401   401   200   200   200   200   200   200   200
            GET    /v1/usage                  401   401   401   401   200   200   200   200   200   200   200
            GET    /v1/members                401   401   401   401   200   200   200   200   200   200   200
            GET    /v1/members/{id}           401   401   401   401   200   200   200   200   200   200   404
            PATCH  /v1/members/{id}           401   401   401   401   403   403   403   200   200   403   404
            DELETE /v1/members/{id}           401   401   401   401   403   403   403   204   204   403   404
            GET    /v1/live                   426   426   426   426   426   426   426   426   426   426   426
            # sample:link
            GET    /v1/links                  401   401   401   401   200   200   200   200   200   200   200
            POST   /v1/links                  401   401   401   401   403   201   201   201   201   201   201
            GET    /v1/links/export           401   401   401   401   200   200   200   200   200   200   200
            POST   /v1/links/archivals        401   401   401   401   403   200   200   200   200   200   200
            GET    /v1/links/{id}             401   401   401   401   200   200   200   200   200   200   404
            PATCH  /v1/links/{id}             401   401   401   401   403   200   200   200   200   200   404
            DELETE /v1/links/{id}             401   401   401   401   403   204   204   204   204   204   404
            PUT    /v1/links/{id}/archival    401   401   401   401   403   200   200   200   200   200   404
            DELETE /v1/links/{id}/archival    401   401   401   401   403   200   200   200   200   200   404
            GET    /v1/links/{id}/clicks      401   401   401   401   200   200   200   200   200   200   404
            GET    /v1/links/{id}/referrers   401   401   401   401   200   200   200   200   200   200   404
            GET    /v1/links/{id}/devices     401   401   401   401   200   200   200   200   200   200   404
            GET    /v1/imports                401   401   401   401   200   200   200   200   200   200   200
            POST   /v1/imports                401   401   401   401   403   202   202   202   202   202   202
            GET    /v1/imports/{id}           401   401   401   401   200   200   200   200   200   200   404
            GET    /v1/imports/{id}/problems  401   401   401   401   200   200   200   200   200   200   404
            # end:sample
            GET    /v1/api-keys               401   401   401   401   403   403   403   200   200   200   200
            POST   /v1/api-keys               401   401   401   401   403   403   403   201   201   403   201
            GET    /v1/api-keys/{id}          401   401   401   401   403   403   403   200   200   200   404
            DELETE /v1/api-keys/{id}          401   401   401   401   403   403   403   204   204   403   404
            POST   /v1/api-keys/{id}/rotation 401   401   401   401   403   403   403   201   201   403   404
            GET    /v1/audit-events           401   401   401   401   200   200   403   200   200   200   200
            GET    /v1/webhook-endpoints      401   401   401   401   200   200   403   200   200   200   200
            POST   /v1/webhook-endpoints      401   401   401   401   403   201   403   201   201   403   201
            GET    /v1/webhook-endpoints/{id} 401   401   401   401   200   200   403   200   200   200   404
            PATCH  /v1/webhook-endpoints/{id} 401   401   401   401   403   200   403   200   200   200   404
            DELETE /v1/webhook-endpoints/{id} 401   401   401   401   403   204   403   204   204   204   404
            POST   /v1/webhook-endpoints/{id}/secret-rotation 401 401 401 401 403 200 403 200 200 403 404
            POST   /v1/webhook-endpoints/{id}/tests           401 401 401 401 403 202 403 202 202 202 404
            GET    /v1/webhook-endpoints/{id}/deliveries      401 401 401 401 200 200 403 200 200 200 404
            POST   /v1/webhook-endpoints/{id}/deliveries/{deliveryId}/redelivery 401 401 401 401 403 202 403 202 202 202 404
            GET    /                          302   302   302   302   302   302   302   302   302   302   302
            GET    /openapi.json              200   200   200   200   200   200   200   200   200   200   200
            GET    /docs                      200   200   200   200   200   200   200   200   200   200   200
            GET    /docs/docs.js              200   200   200   200   200   200   200   200   200   200   200
            GET    /livez                     200   200   200   200   200   200   200   200   200   200   200
            GET    /readyz                    200   200   200   200   200   200   200   200   200   200   200
            GET    /actuator/health           200   200   200   200   200   200   200   200   200   200   200
            GET    /actuator                  404   404   404   404   404   404   404   404   404   404   404
            GET    /actuator/health/db        404   404   404   404   404   404   404   404   404   404   404
            GET    /openapi.json.yaml         404   404   404   404   404   404   404   404   404   404   404
            GET    /error                     404   404   404   404   404   404   404   404   404   404   404
            """;

    /** Bodies that are taken. */
    static final Map<String, String> BODIES =
            Map.ofEntries(
                    // sample:link
                    entry("POST /v1/links", "{\"target\": \"https://example.com/\"}"),
                    entry("PATCH /v1/links/{id}", "{\"tags\": [\"one\"]}"),
                    entry(
                            "POST /v1/links/archivals",
                            "{\"ids\": [\"019b0000-0000-7000-8000-000000000001\"]}"),
                    entry("POST /v1/imports", "target\nhttps://example.com/\n"),
                    // end:sample
                    entry("PATCH /v1/organization", "{\"name\": \"One\"}"),
                    entry("PATCH /v1/members/{id}", "{\"role\": \"admin\"}"),
                    entry("POST /v1/api-keys", Tenants.newKey("One")),
                    entry(
                            "POST /v1/webhook-endpoints",
                            "{\"url\": \"https://example.com/\", \"events\": [\"quota.reached\"]}"),
                    entry("PATCH /v1/webhook-endpoints/{id}", "{\"description\": \"One\"}"));

    /** Where a mapping is a pattern, the address that stands for it in the table above. */
    private static final Map<String, String> STANDS_FOR =
            Map.of(
                    "",
                    "/",
                    "/docs/*",
                    "/docs/docs.js",
                    "/docs/docs.*",
                    "/docs/docs.js",
                    "/actuator/health/**",
                    "/actuator/health/db");

    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired ObjectProvider<HandlerMapping> mappings;
    private List<KindOfCaller> callers;

    @BeforeAll
    void makeCallers() {
        callers = KindOfCaller.all(tenants);
    }

    @ParameterizedTest
    @MethodSource("expected")
    void everyCallerGetsTheExpectedAnswer(String line) {
        var columns = line.split("\\s+");

        for (int i = 0; i < callers.size(); i++) {
            var answer = call(columns[0], columns[1], callers.get(i));

            assertThat(answer.status())
                    .as(
                            "%s %s %s: %s",
                            callers.get(i).name(), columns[0], columns[1], answer.body())
                    .isEqualTo(Integer.parseInt(columns[2 + i]));
        }
    }

    @Test
    void theTableNamesEveryCaller() {
        var header = EXPECTED.lines().findFirst().orElseThrow().split("path\\s+")[1];

        assertThat(header.split("\\s+"))
                .containsExactly(callers.stream().map(KindOfCaller::name).toArray(String[]::new));
    }

    @Test
    void everyMappingIsExpected() {
        var expected = expected().stream().map(RoutesTests::route).toList();

        assertThat(mapped()).isNotEmpty().isSubsetOf(expected);
    }

    @Test
    void everyRouteOfTheTableIsExpected() {
        var expected = expected().stream().map(RoutesTests::route).toList();

        assertThat(Routes.all())
                .map(route -> route.method() + " " + route.path().getPatternString())
                .map(route -> route.replaceAll("\\{file.*", "docs.js"))
                .isNotEmpty()
                .isSubsetOf(expected);
    }

    private static List<String> expected() {
        return EXPECTED.lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static String route(String line) {
        return line.replaceAll("^(\\S+)\\s+(\\S+).*", "$1 $2");
    }

    /** Each call gets a fresh thing to work on, because some of them use it up. */
    private Answer call(String method, String path, KindOfCaller caller) {
        var address = Things.address(api, tenants, tenants.first(), path);
        return caller.call(api, method, address, BODIES.get(method + " " + path));
    }

    private Stream<String> mapped() {
        return mappings.stream()
                .flatMap(mapping ->
                        switch (mapping) {
                            case RequestMappingInfoHandlerMapping methods ->
                                    methods.getHandlerMethods().keySet().stream()
                                            .flatMap(RoutesTests::routes);
                            case AbstractUrlHandlerMapping urls ->
                                    urls.getHandlerMap().keySet().stream()
                                            .map(path -> "GET " + listed(path));
                            default -> Stream.empty();
                        });
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path ->
                        methods.isEmpty()
                                ? Stream.of("GET " + listed(path))
                                : methods.stream().map(method -> method + " " + listed(path)));
    }

    private static String listed(String path) {
        return STANDS_FOR.getOrDefault(path, path);
    }
}
