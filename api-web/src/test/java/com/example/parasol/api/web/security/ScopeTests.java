package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the document says of scopes is true: that one is enough, and no other will do. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeTests {
    private final Map<List<String>, String> keys = new HashMap<>();

    @Autowired Api api;
    @Autowired Tenants tenants;

    record Scoped(String method, String path, String scope) {}

    @ParameterizedTest
    @MethodSource("scoped")
    void itsScopeIsEnough(Scoped operation) {
        assertThat(call(operation, List.of(operation.scope())).status()).isNotIn(401, 403);
    }

    @ParameterizedTest
    @MethodSource({"scoped", "forPeople"})
    void noOtherScopeWillDo(Scoped operation) {
        var others =
                Tenants.SCOPES.stream().filter(scope -> !scope.equals(operation.scope())).toList();

        call(operation, others).isProblem(403, "not-allowed");
    }

    Stream<Scoped> scoped() {
        return operations().filter(operation -> Tenants.SCOPES.contains(operation.scope()));
    }

    Stream<Scoped> forPeople() {
        return operations().filter(operation -> !Tenants.SCOPES.contains(operation.scope()));
    }

    private Stream<Scoped> operations() {
        return api.get("", "/openapi.json").json().get("paths").properties().stream()
                .flatMap(path ->
                        path.getValue().properties().stream()
                                .filter(operation -> operation.getValue().has("security"))
                                .map(operation ->
                                        new Scoped(
                                                operation.getKey().toUpperCase(Locale.ROOT),
                                                path.getKey(),
                                                operation
                                                        .getValue()
                                                        .at("/security/0/bearer/0")
                                                        .asString())));
    }

    private Answer call(Scoped operation, List<String> scopes) {
        var key =
                keys.computeIfAbsent(
                        scopes,
                        _ ->
                                tenants.key(
                                        tenants.first().owner().token(),
                                        scopes.toArray(String[]::new)));
        var path = operation.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        var body = RoutesTests.BODIES.get(operation.method() + " " + operation.path());
        return api.call(operation.method(), key, path, body);
    }
}
