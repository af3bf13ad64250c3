package com.example.parasol.umbrella.document;

import com.example.parasol.umbrella.command.Poms;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings of a module, as they are described in its code and by hand in its META-INF. */
record ModuleSettings(String module, List<Setting> settings) {

    /** A file of its own, and nobody's setting. */
    private static final String TABLE = "applications";

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    /**
     * @param value by default; empty when there is none
     * @param description empty when nobody wrote one
     */
    record Setting(String name, String value, String description) {

        static Setting of(JsonNode property) {
            return new Setting(
                    property.get("name").asString(),
                    property.path("defaultValue").asString(""),
                    property.path("description").asString(""));
        }

        private String row() {
            var text = description.replaceAll("\\{@\\w+ ([^}]*)}", "`$1`").replace("|", "\\|");
            return "| `%s` | %s | %s. |\n"
                    .formatted(
                            name,
                            value.isEmpty() ? "" : "`" + value + "`",
                            StringUtils.capitalize(text));
        }
    }

    /** Of those that have any, in the order of the root's pom. */
    static List<ModuleSettings> all() throws IOException {
        var found = new ArrayList<ModuleSettings>();
        var files = Collections.list(ModuleSettings.class.getClassLoader().getResources(METADATA));
        for (var module : Poms.modules()) {
            for (var file : files) {
                if (file.getPath().contains("/" + module + "/target/")) {
                    found.add(new ModuleSettings(module, settings(file)));
                }
            }
        }
        return found;
    }

    private static List<Setting> settings(URL file) throws IOException {
        try (var in = file.openStream()) {
            return JsonMapper.shared().readTree(in).get("properties").values().stream()
                    .map(Setting::of)
                    .filter(setting -> !setting.name().equals(TABLE))
                    .toList();
        }
    }

    String section() {
        var section = new StringBuilder("\n## %s\n\n%s\n\n".formatted(module, readers()));
        section.append("| setting | default | what it says |\n|---|---|---|\n");
        settings.forEach(setting -> section.append(setting.row()));
        return section.toString();
    }

    /** What runs and has the module in production; under the umbrella it is the same. */
    private String readers() {
        var readers =
                Poms.modules().stream()
                        .filter(ModuleSettings::runs)
                        .filter(one -> one.equals(module) || !one.equals("umbrella"))
                        .filter(one -> uses(one).contains(module))
                        .map(one -> one.equals("core-domain") ? "worker" : one)
                        .toList();
        return readers.isEmpty()
                ? "Read in development only."
                : "Read by %s.".formatted(String.join(", ", readers));
    }

    private static boolean runs(String module) {
        return !Poms.of(module).select("project > properties > start-class").isEmpty();
    }

    private static TreeSet<String> uses(String module) {
        var used = new TreeSet<String>(List.of(module));
        dependencies(module).forEach(one -> used.addAll(uses(one)));
        return used;
    }

    private static Stream<String> dependencies(String module) {
        return Poms.of(module)
                .select("project > dependencies > dependency:not(:has(> scope, > optional))")
                .select("> artifactId")
                .eachText()
                .stream()
                .filter(Poms.modules()::contains);
    }
}
