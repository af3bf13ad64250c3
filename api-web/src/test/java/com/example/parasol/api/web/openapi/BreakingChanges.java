package com.example.parasol.api.web.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What of a published document those who rely on it would miss in another one. Additions break
 * nobody: callers pass over fields and values in answers that they do not know.
 */
final class BreakingChanges {
    private static final String JSON = "application/json";

    private final JsonNode published;
    private final JsonNode current;
    private final List<String> found = new ArrayList<>();
    private final Set<Shape> seen = new HashSet<>();

    private BreakingChanges(JsonNode published, JsonNode current) {
        this.published = published;
        this.current = current;
    }

    static List<String> between(JsonNode published, JsonNode current) {
        var changes = new BreakingChanges(published, current);
        published
                .get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation ->
                                        changes.operation(path.getKey(), operation.getKey())));
        return changes.found;
    }

    private void operation(String path, String method) {
        var name = method + " " + path;
        var before = published.get("paths").get(path).get(method);
        var after = current.get("paths").path(path).path(method);
        if (check(after.isObject(), name, "is gone")) {
            parameters(name, before, after);
            body(name, before.path("requestBody"), after.path("requestBody"));
            responses(name, before.get("responses"), after.get("responses"));
        }
    }

    private void parameters(String name, JsonNode before, JsonNode after) {
        for (var parameter : before.path("parameters")) {
            var same = parameter(after, parameter.get("name").asString());
            var where = name + " ?" + parameter.get("name").asString();
            if (check(same.isObject(), where, "is gone")) {
                input(where, shape(published, parameter), shape(current, same));
            }
        }
        for (var parameter : after.path("parameters")) {
            var known = parameter(before, parameter.get("name").asString());
            check(
                    known.path("required").asBoolean(false)
                            || !parameter.path("required").asBoolean(false),
                    name + " ?" + parameter.get("name").asString(),
                    "is required now");
        }
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("name").asString().equals(name))
                .findFirst()
                .orElseGet(() -> operation.path("nothing"));
    }

    private void body(String name, JsonNode before, JsonNode after) {
        check(
                before.path("required").asBoolean(false)
                        || !after.path("required").asBoolean(false),
                name + " body",
                "is required now");
        for (var type : before.path("content").propertyNames()) {
            var same = after.path("content").path(type);
            if (check(same.isObject(), name + " body " + type, "is gone")) {
                input(
                        name + " body",
                        shape(published, before.get("content").get(type)),
                        shape(current, same));
            }
        }
    }

    private void responses(String name, JsonNode before, JsonNode after) {
        for (var status : before.propertyNames()) {
            var where = name + " " + status;
            var content = before.get(status).path("content").path(JSON);
            if (check(after.has(status), where, "is gone") && content.isObject()) {
                var same = after.get(status).path("content").path(JSON);
                if (check(same.isObject(), where, "has no JSON any more")) {
                    output(where, shape(published, content), shape(current, same));
                }
            }
        }
    }

    private static Shape shape(JsonNode document, JsonNode holder) {
        return Shape.of(document, holder.path("schema"));
    }

    /** What was taken is taken, and nothing more is asked for. */
    private void input(String where, Shape before, Shape after) {
        check(holds(after.types(), before.types()), where, "takes another type");
        check(holds(after.values(), before.values()), where, "takes fewer values");
        for (var name : after.required()) {
            check(before.required().contains(name), where + "/" + name, "is required now");
        }
        before.properties()
                .forEach((name, property) -> {
                    var same = after.properties().get(name);
                    if (check(same != null, where + "/" + name, "is gone") && same != null) {
                        input(where + "/" + name, property, same);
                    }
                });
        if (before.types().contains("array")) {
            input(where + "/0", before.items(), after.items());
        }
    }

    /** What was answered is answered, and it is nothing else. */
    private void output(String where, Shape before, Shape after) {
        if (!seen.add(before)) {
            return;
        }
        check(holds(before.types(), after.types()), where, "answers another type");
        before.properties()
                .forEach((name, property) -> {
                    var same = after.properties().get(name);
                    if (check(same != null, where + "/" + name, "is gone") && same != null) {
                        output(where + "/" + name, property, same);
                    }
                });
        for (var name : before.required()) {
            check(after.required().contains(name), where + "/" + name, "may be missing now");
        }
        if (before.types().contains("array")) {
            output(where + "/0", before.items(), after.items());
        }
    }

    /** Empty sets stand for everything. */
    private static boolean holds(Set<String> all, Set<String> some) {
        return all.isEmpty() || (!some.isEmpty() && all.containsAll(some));
    }

    private boolean check(boolean holds, String where, String change) {
        if (!holds) {
            found.add(where + " " + change);
        }
        return holds;
    }
}
