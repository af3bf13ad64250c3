package com.example.parasol.api.web.openapi;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A schema of a document, wherever it stands and whether null may take its place. */
record Shape(JsonNode document, JsonNode schema) {

    static Shape of(JsonNode document, JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? new Shape(document, schema)
                : of(document, document.at(reference.substring(1)));
    }

    /** The names of what it can be; none says that anything will do. */
    Set<String> types() {
        var own = schema.path("type");
        var named = own.isArray() ? own.valueStream() : Stream.of(own).filter(JsonNode::isString);
        return Stream.concat(
                        named.map(JsonNode::asString),
                        variants().flatMap(variant -> variant.types().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Map<String, Shape> properties() {
        var own =
                schema.path("properties").properties().stream()
                        .map(property -> Map.entry(property.getKey(), property.getValue()));
        return Stream.concat(
                        own.map(property ->
                                Map.entry(property.getKey(), of(document, property.getValue()))),
                        variants().flatMap(variant -> variant.properties().entrySet().stream()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    Set<String> required() {
        return Stream.concat(
                        schema.path("required").valueStream().map(JsonNode::asString),
                        variants().flatMap(variant -> variant.required().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Its only values; none says that there are others. */
    Set<String> values() {
        return Stream.concat(
                        schema.path("enum").valueStream().map(JsonNode::asString),
                        variants().flatMap(variant -> variant.values().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Shape items() {
        return of(document, schema.path("items"));
    }

    private Stream<Shape> variants() {
        return Stream.of("oneOf", "anyOf", "allOf")
                .flatMap(name -> schema.path(name).valueStream())
                .map(variant -> of(document, variant));
    }
}
