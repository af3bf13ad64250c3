package com.example.parasol.web.site.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.ResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the bare names in import lines lie. Each library of the class path says it for itself, so
 * that another one needs nothing but its mvnpm dependency.
 *
 * @param imports names and, with a slash at their end, folders
 */
record ImportMap(Map<String, String> imports) {

    static ImportMap read(ResourcePatternResolver resources, JsonMapper json) {
        var imports = new TreeMap<String, String>();
        try {
            for (var file : resources.getResources("classpath*:META-INF/importmap.json")) {
                imports.putAll(
                        json.readValue(file.getContentAsByteArray(), ImportMap.class).imports());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImportMap(imports);
    }

    /** The file that a bare name means, as a browser decides it: the longest folder wins. */
    Optional<String> resolve(String name) {
        return Optional.ofNullable(imports.get(name))
                .or(() ->
                        imports.keySet().stream()
                                .filter(folder -> folder.endsWith("/") && name.startsWith(folder))
                                .max(Comparator.comparingInt(String::length))
                                .map(folder ->
                                        imports.get(folder) + name.substring(folder.length())));
    }

    /** Without the libraries that none of these modules belongs to: many exist for types only. */
    ImportMap usedBy(List<String> modules) {
        var used = new TreeMap<>(imports);
        used.values()
                .removeIf(file -> {
                    var folder = file.substring(0, file.lastIndexOf('/') + 1);
                    return modules.stream().noneMatch(module -> module.startsWith(folder));
                });
        return new ImportMap(used);
    }

    /** The same for files that are served below a path. */
    ImportMap below(String path) {
        var moved = new TreeMap<>(imports);
        moved.replaceAll((_, file) -> path + file);
        return new ImportMap(moved);
    }
}
