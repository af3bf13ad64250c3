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
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Follows the import lines of modules as a browser would. One that leads nowhere stops the
 * application at its start rather than the page in the browser.
 */
class ModuleGraph {

    private static final String NAME = "[\"']([^\"'\\s]+)[\"']";

    private static final Pattern AT_ONCE = Pattern.compile("\\b(?:from|import)\\s*" + NAME);

    /** The other imports in parentheses are those of types, in comments. */
    private static final Pattern LATER = Pattern.compile("=>\\s*import\\(" + NAME);

    private final ResourceLoader resources;
    private final ImportMap libraries;

    ModuleGraph(ResourceLoader resources, ImportMap libraries) {
        this.resources = resources;
        this.libraries = libraries;
    }

    /**
     * The module itself and all that has to be there before it runs, nearest first; paths are those
     * below the assets.
     */
    List<String> neededBy(String module) {
        return follow(module, AT_ONCE);
    }

    /** With all that it may load later, too. */
    List<String> reachableFrom(String module) {
        return follow(module, AT_ONCE, LATER);
    }

    private List<String> follow(String module, Pattern... imports) {
        var seen = new LinkedHashSet<String>(List.of(module));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            var importer = open.remove();
            for (var name : importsOf(importer, imports)) {
                var imported = resolve(name, importer);
                if (seen.add(imported)) {
                    open.add(imported);
                }
            }
        }
        return List.copyOf(seen);
    }

    private List<String> importsOf(String module, Pattern... imports) {
        try {
            var text = file(module).getContentAsString(StandardCharsets.UTF_8);
            return Stream.of(imports)
                    .flatMap(pattern -> pattern.matcher(text).results())
                    .map(match -> match.group(1))
                    .toList();
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
