package com.example.parasol.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API's description promises: every answer that the tests see is held against it. */
class Contract {
    private static final String PROBLEM = "application/problem+json";

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
    private final JsonNode document;

    Contract(JsonNode document) {
        this.document = document;
    }

    /** Passes over addresses and methods that there are not; their refusals are no operation's. */
    void check(HttpResponse<String> response) {
        var path = response.request().uri().getRawPath().replaceFirst("^/api", "");
        operation(response.request().method(), path)
                .ifPresent(operation -> check(operation, response));
    }

    private Optional<JsonNode> operation(String method, String path) {
        var asked = PathContainer.parsePath(path);
        return document.get("paths").properties().stream()
                .map(item -> Map.entry(pattern(item.getKey()), item.getValue()))
                .filter(item -> item.getKey().matches(asked))
                .min(Comparator.comparing(Entry::getKey))
                .map(item -> item.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject);
    }

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }

    private void check(JsonNode operation, HttpResponse<String> response) {
        var responses = operation.get("responses");
        var status = Integer.toString(response.statusCode());
        var what = operation.get("operationId").asString() + " " + status;
        var promised = responses.has(status) ? responses.get(status) : responses.get("default");
        var type = response.headers().firstValue("Content-Type").orElse("");
        var content = promised.path("content").path(type.replaceFirst(";.*", ""));
        if (!promised.has("content")) {
            assertThat(response.body()).as("%s has no body", what).isEmpty();
            return;
        }
        assertThat(content.isObject()).as("%s is described as %s", what, type).isTrue();
        if (!type.endsWith("json")) {
            return;
        }
        var body = JsonMapper.shared().readTree(response.body());
        if (type.equals(PROBLEM)) {
            assertThat(content.get("examples").propertyNames())
                    .as("%s can be this problem", what)
                    .contains(body.get("type").asString().replaceFirst(".*/", ""));
        }
        assertThat(schema(content.get("schema")).validate(body)).as(what).isEmpty();
    }

    /** A schema that finds the others where its references look for them. */
    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(
                schema,
                one -> {
                    var root = JsonMapper.shared().createObjectNode();
                    root.set("allOf", JsonMapper.shared().createArrayNode().add(one));
                    root.set("components", document.get("components"));
                    return registry.getSchema(root);
                });
    }
}
