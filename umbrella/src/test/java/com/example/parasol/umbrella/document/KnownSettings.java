package com.example.parasol.umbrella.document;

import com.example.parasol.umbrella.Applications;
import com.example.parasol.umbrella.command.Poms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The properties and environment variables that somebody reads: ours, and those of Boot. */
final class KnownSettings {

    private static final Pattern READ_BY_NAME =
            Pattern.compile("[\"{]((?:parasol|umbrella)(?:\\.[a-z0-9-]+)+)");

    /** What Boot reads of the variables that OpenTelemetry has in all languages. */
    private static final String OF_OPENTELEMETRY =
            classFile(
                    "org/springframework/boot/opentelemetry/autoconfigure/OpenTelemetryEnvironmentVariableEnvironmentPostProcessor.class");

    private final Set<String> properties = new HashSet<>();

    /** Below them anything may stand. */
    private final Set<String> maps = new HashSet<>();

    private final Set<String> variables;

    KnownSettings() throws IOException {
        var described = "META-INF/spring-configuration-metadata.json";
        for (var file : Collections.list(getClass().getClassLoader().getResources(described))) {
            try (var in = file.openStream()) {
                JsonMapper.shared().readTree(in).get("properties").forEach(this::add);
            }
        }
        READ_BY_NAME
                .matcher(SourceTree.text())
                .results()
                .forEach(name -> properties.add(name.group(1)));
        variables =
                properties.stream().flatMap(KnownSettings::variables).collect(Collectors.toSet());
    }

    private void add(JsonNode property) {
        var name = property.get("name").asString();
        properties.add(name);
        if (property.path("type").asString("").startsWith("java.util.Map")) {
            maps.add(name + ".");
        }
    }

    boolean hasProperty(String name) {
        return properties.contains(name)
                || maps.stream().anyMatch(name::startsWith)
                || !Poms.root()
                        .select("project > properties > " + name.replace(".", "\\."))
                        .isEmpty();
    }

    boolean hasVariable(String name) {
        return variables.contains(name)
                || SourceTree.says("\"" + name + "\"")
                || SourceTree.says("${" + name)
                || OF_OPENTELEMETRY.contains(name)
                || Applications.haveVariable(name);
    }

    private static String classFile(String name) {
        try (var in = KnownSettings.class.getClassLoader().getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in).readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Boot binds them: dots become underscores, and hyphens too, or nothing. */
    private static Stream<String> variables(String property) {
        var upper = property.replace('.', '_').toUpperCase(Locale.ROOT);
        return Stream.of(upper.replace('-', '_'), upper.replace("-", ""));
    }
}
