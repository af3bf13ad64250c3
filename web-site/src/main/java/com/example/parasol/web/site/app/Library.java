package com.example.parasol.web.site.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * A package of JavaScript that Maven resolved (mvnpm keeps them below {@code _static}, by version).
 *
 * @param name as import lines say it, such as {@code @lit/reactive-element}
 * @param folder where its files lie, with a slash at its end
 * @param entry the file that the bare name stands for
 */
record Library(String name, String folder, String entry) {

    private static final String ROOT = "META-INF/resources/";

    /** What the dashboard's scripts build on. Versions are the class path's. */
    static List<Library> all(ResourcePatternResolver resources) {
        return List.of(
                find(resources, "lit", "index.js"),
                find(resources, "lit-html", "lit-html.js"),
                find(resources, "lit-element", "index.js"),
                find(resources, "@lit/reactive-element", "reactive-element.js"));
    }

    /** The file that an import line means by the library's name or by a path below it. */
    String resolve(String imported) {
        return imported.equals(name) ? entry : folder + imported.substring(name.length() + 1);
    }

    private static Library find(ResourcePatternResolver resources, String name, String main) {
        var folder = name.substring(name.indexOf('/') + 1);
        var pattern = "classpath*:" + ROOT + "_static/" + folder + "/*/" + main;
        try {
            var found = resources.getResources(pattern);
            if (found.length != 1) {
                throw new IllegalStateException(
                        "%s is there %d times as %s: add its mvnpm dependency once"
                                .formatted(name, found.length, pattern));
            }
            var path = found[0].getURL().toString();
            var entry = path.substring(path.lastIndexOf(ROOT) + ROOT.length());
            return new Library(name, entry.substring(0, entry.lastIndexOf('/') + 1), entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
