package com.example.parasol.umbrella.kubernetes;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.kubernetes.client.custom.QuantityFormatException;
import io.kubernetes.client.openapi.JSON;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.util.StringUtils;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document that Kubernetes takes. */
public record Manifest(String file, JsonNode json) {

    private static final Gson MODELS = JSON.getGson();

    /**
     * All in the files of a folder but those for Kustomize.
     *
     * @throws IllegalArgumentException when Kubernetes would not take one
     */
    public static List<Manifest> all(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .flatMap(Manifest::read)
                    .toList();
        }
    }

    private static Stream<Manifest> read(Path file) {
        try {
            var documents = new Yaml().loadAll(Files.readString(file)).spliterator();
            return StreamSupport.stream(documents, false)
                    .map(document -> of(file.getFileName().toString(), document));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Manifest of(String file, Object document) {
        var manifest = new Manifest(file, JsonMapper.shared().valueToTree(document));
        manifest.refuseWhatIsNotTaken(MODELS.toJsonTree(document));
        return manifest;
    }

    /** Unknown and missing fields, and values that would become others. */
    private void refuseWhatIsNotTaken(JsonElement given) {
        var type = type();
        try {
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, given);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(file + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        var taken = taken(given, type);
        if (!isIn(taken, given)) {
            throw new IllegalArgumentException(
                    "%s: %s would be taken as %s".formatted(file, given, taken));
        }
    }

    private JsonElement taken(JsonElement given, Class<?> type) {
        try {
            return MODELS.toJsonTree(MODELS.<Object>fromJson(given, type));
        } catch (JsonParseException | QuantityFormatException e) {
            throw new IllegalArgumentException(file + ": " + e, e);
        }
    }

    /** Beside it, the models have empty lists. */
    private static boolean isIn(JsonElement taken, JsonElement given) {
        if (given instanceof JsonObject object && taken instanceof JsonObject other) {
            return object.entrySet().stream()
                    .allMatch(each ->
                            other.has(each.getKey())
                                    && isIn(other.get(each.getKey()), each.getValue()));
        }
        if (given instanceof JsonArray list && taken instanceof JsonArray other) {
            return list.size() == other.size()
                    && IntStream.range(0, list.size())
                            .allMatch(i -> isIn(other.get(i), list.get(i)));
        }
        return given.equals(taken);
    }

    /** {@code apps/v1} and {@code Deployment} are {@code V1Deployment}. */
    private Class<?> type() {
        var version = json.path("apiVersion").asString().replaceFirst(".*/", "");
        try {
            return Class.forName(
                    "io.kubernetes.client.openapi.models."
                            + StringUtils.capitalize(version)
                            + kind());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(file + ": unknown to " + version, e);
        }
    }

    String kind() {
        return json.path("kind").asString();
    }

    String name() {
        return json.at("/metadata/name").asString();
    }

    JsonNode spec() {
        return json.path("spec");
    }

    boolean is(String kind) {
        return kind.equals(kind());
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
