package com.example.parasol.web.site.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Follows the import lines of modules as a browser would. One that leads nowhere stops the
 * application at its start rather than the page in the browser.
 */
class ModuleGraph {

    private static final Pattern IMPORT =
            Pattern.compile("\\b(?:from|import)\\s*[\"']([^\"'\\s]+)[\"']");

    private final ResourceLoader resources;
    private final ImportMap libraries;

    ModuleGraph(ResourceLoader resources, ImportMap libraries) {
        this.resources = resources;
        this.libraries = libraries;
    }

    /**
     * The module itself and all that it imports, nearest first; paths are those below the assets.
     */
    List<String> reachableFrom(String module) {
        var seen = new LinkedHashSet<String>(List.of(module));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            var importer = open.remove();
            for (var name : importsOf(importer)) {
                var imported = resolve(name, importer);
                if (seen.add(imported)) {
                    open.add(imported);
                }
            }
        }
        return List.copyOf(seen);
    }

    private List<String> importsOf(String module) {
        try {
            var text = file(module).getContentAsString(StandardCharsets.UTF_8);
            return IMPORT.matcher(text).results().map(match -> match.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String resolve(String name, String importer) {
        return (name.startsWith(".")
                        ? Optional.of(relative(name, importer))
                        : libraries.resolve(name))
                .filter(path -> file(path).exists())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "%s imports %s, which does not exist".formatted(importer, name)));
    }

    private static String relative(String name, String importer) {
        return URI.create(importer).resolve(name).getPath();
    }

    /** Where the assets' handler looks, too. */
    private Resource file(String path) {
        var own = resources.getResource("classpath:static" + path);
        return own.exists() ? own : resources.getResource("classpath:META-INF/resources" + path);
    }
}
