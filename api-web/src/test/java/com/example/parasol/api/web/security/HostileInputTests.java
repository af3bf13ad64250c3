package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent to whatever operation of the document: the answer is one that the document
 * promises, never a fault of ours, and never a byte of another tenant.
 */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTests {
    private static final List<String> BODIES =
            List.of(
                    "",
                    "{",
                    "[]",
                    "null",
                    "\"text\"",
                    "12",
                    "{\"a\": 1, \"a\": 2}",
                    "{\"\\u0000\": 1}",
                    "{\"\\ud800\": 1}",
                    "{\"a\": " + "9".repeat(5_000) + "}",
                    "{\"a\": " + "[".repeat(2_000) + "]".repeat(2_000) + "}");

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1.5",
                    "1e400",
                    "9".repeat(400),
                    "\"\"",
                    "\" \"",
                    "\"text\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\\r\\nX-Forged: 1\"",
                    "\"" + "x".repeat(20_000) + "\"",
                    "\"HTTPS://EXAMPLE.COM/\\u00fc\"",
                    "\"9999-99-99T99:99:99Z\"",
                    "\"-999999999-01-01T00:00:00Z\"",
                    "[]",
                    "[null]",
                    "[[]]",
                    "[1, \"\", {}]",
                    "{}");

    private static final List<String> PARAMETERS =
            List.of(
                    "",
                    "-1",
                    "0",
                    "1.5",
                    "99999999999999999999",
                    "text",
                    "%00",
                    "%ff",
                    "%ed%a0%80",
                    "%0d%0aX-Forged:%201",
                    "%27%20or%201=1",
                    "%25%5f",
                    "AAAA",
                    "9999-99-99",
                    "-999999999-01-01",
                    "x".repeat(4_000));

    private static final List<String> HEADERS =
            List.of("", "*", "\"", "W/\"1\"", "\"1\", \"2\"", "-1", "a b", "x".repeat(3_000));

    /** An operation, as its document describes it. */
    record Operation(String method, String path, JsonNode document) {
        List<String> parameters() {
            return document.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.get("in").asString().equals("query"))
                    .map(parameter -> parameter.get("name").asString())
                    .toList();
        }

        JsonNode jsonSchema() {
            return document.at("/requestBody/content").path("application/json").path("schema");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Autowired Api api;
    @Autowired Tenants tenants;

    @Test
    void thereAreOperations() {
        assertThat(operationsThatTakeJson()).hasSizeGreaterThan(3);
        assertThat(operations().flatMap(operation -> operation.parameters().stream())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("operationsThatTakeJson")
    void noBodyBreaksIt(Operation operation) {
        var path = path(operation);
        for (var body : BODIES) {
            assertThat(harmless(call(operation, path, body)).status()).isBetween(400, 499);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("operationsThatTakeJson")
    void noValueOfAFieldBreaksIt(Operation operation) {
        var path = path(operation);
        for (var field : fields(operation)) {
            for (var value : VALUES) {
                harmless(call(operation, path, with(body(operation), field, value)));
            }
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("operations")
    void noParameterBreaksIt(Operation operation) {
        var path = path(operation);
        for (var parameter : operation.parameters()) {
            for (var value : PARAMETERS) {
                var query = "?" + parameter + "=" + value;
                harmless(call(operation, path + query, body(operation)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noParameterIsTakenTwice(Operation operation) {
        var path = path(operation);
        for (var parameter : operation.parameters()) {
            var query = "?" + parameter + "=a&" + parameter + "=a";
            call(operation, path + query, body(operation)).isProblem(400, "malformed");
        }
    }

    @ParameterizedTest
    @MethodSource("operationsWithAnId")
    void noIdBreaksIt(Operation operation) {
        for (var id : PARAMETERS.subList(1, PARAMETERS.size())) {
            var path = operation.path().replaceAll("\\{\\w+}", id);
            assertThat(harmless(call(operation, path, body(operation))).status())
                    .isBetween(400, 499);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("operations")
    void noHeaderBreaksIt(Operation operation) {
        var path = path(operation);
        for (var header : List.of("If-Match", "If-None-Match", "Idempotency-Key", "Range")) {
            for (var value : HEADERS) {
                harmless(call(operation, path, body(operation), header, value));
            }
        }
    }

    Stream<Operation> operations() {
        return document().get("paths").properties().stream()
                .flatMap(path ->
                        path.getValue().properties().stream()
                                .map(operation ->
                                        new Operation(
                                                operation.getKey().toUpperCase(Locale.ROOT),
                                                path.getKey(),
                                                operation.getValue())));
    }

    Stream<Operation> operationsThatTakeJson() {
        return operations().filter(operation -> !operation.jsonSchema().isMissingNode());
    }

    Stream<Operation> operationsWithAnId() {
        return operations().filter(operation -> operation.path().contains("{"));
    }

    private Set<String> fields(Operation operation) {
        var reference = operation.jsonSchema().get("$ref").asString().substring(1);
        return Set.copyOf(document().at(reference).get("properties").propertyNames());
    }

    private JsonNode document() {
        return api.get("", "/openapi.json").hasStatus(200).json();
    }

    /** Its address, with things of the caller's own. */
    private String path(Operation operation) {
        return Things.address(api, tenants, tenants.first(), operation.path());
    }

    private static @Nullable String body(Operation operation) {
        return RoutesTests.BODIES.get(operation.toString());
    }

    /** A body with one member as it should not be. */
    private static String with(@Nullable String taken, String field, String value) {
        var members = new LinkedHashMap<String, String>();
        JsonMapper.shared()
                .readTree(Objects.requireNonNull(taken))
                .properties()
                .forEach(member -> members.put(member.getKey(), member.getValue().toString()));
        members.put(field, value);
        return members.entrySet().stream()
                .map(member -> "\"%s\": %s".formatted(member.getKey(), member.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private Answer call(
            Operation operation, String path, @Nullable String body, String... headers) {
        return api.send(
                path,
                request -> {
                    request.header("Authorization", "Bearer " + tenants.first().owner().token());
                    if (headers.length > 0) {
                        request.headers(headers);
                    }
                    if (body != null) {
                        request.header("Content-Type", "application/json");
                    }
                    request.method(
                            operation.method(),
                            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
                });
    }

    /** The document was asked already whether the answer is one of those that it promises. */
    private Answer harmless(Answer answer) {
        var what = answer.response().request() + " " + answer.body();
        assertThat(answer.status()).as(what).isLessThan(500);
        assertThat(answer.headers("X-Forged")).as(what).isEmpty();
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type"))
                    .as(what)
                    .isEqualTo("application/problem+json");
            assertThat(answer.body()).doesNotContain("com.example", "Exception", "java.", "SQL");
        }
        assertThat(answer.body())
                .doesNotContain(tenants.second().id().toString(), tenants.second().owner().email());
        return answer;
    }
}
