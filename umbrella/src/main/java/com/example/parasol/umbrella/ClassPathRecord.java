package com.example.parasol.umbrella;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An application's own class path as Maven recorded it when it built the module, in {@code
 * META-INF/parasol/<module>.classpath}. Each module carries such a record, which also tells where
 * the module lies: in a folder, in a jar, or in a jar within a jar.
 *
 * @param modules the roots of our modules that the application uses, itself first
 * @param libraries the file names of all other jars that it uses
 */
record ClassPathRecord(String name, List<URL> modules, Set<String> libraries) {

    /**
     * One line of {@code dependency:list}: {@code group:artifact:jar[:classifier]:version:scope}.
     */
    private static final Pattern LINE =
            Pattern.compile(
                    "^\\s+([^:\\s]+):([^:\\s]+):jar:(?:([^:\\s]+):)?([^:\\s]+):(?:compile|runtime)\\b.*");

    static ClassPathRecord read(String application, ClassLoader loader) {
        var modules = new ArrayList<>(List.of(root(application, loader)));
        var libraries = new HashSet<String>();
        for (var line : lines(application, loader)) {
            var matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                continue;
            }
            var group = matcher.group(1);
            var artifact = matcher.group(2);
            if (!(group + ".").equals(basePackage())) {
                var classifier = matcher.group(3) == null ? "" : "-" + matcher.group(3);
                var file = artifact + "-" + matcher.group(4) + classifier + ".jar";
                libraries.add(file);
                // so named by Boot where two groups share an artifact's name
                libraries.add(group + "-" + file);
            } else if (isPresent(artifact, loader)) {
                // an optional module (dev-kit) is recorded, but absent in production
                modules.add(root(artifact, loader));
            }
        }
        return new ClassPathRecord(application, List.copyOf(modules), Set.copyOf(libraries));
    }

    boolean isOurs(String className) {
        return className.startsWith(basePackage());
    }

    /** Whether a library's class or resource at this place may be seen. */
    boolean allows(URL place) {
        if (place.getProtocol().equals("jrt")) {
            return true;
        }
        var path = place.getPath();
        var end = path.lastIndexOf("!/");
        var jar = end < 0 ? path : path.substring(0, end);
        return libraries.contains(jar.substring(jar.lastIndexOf('/') + 1));
    }

    /**
     * Our group and the package that all modules share, with its last dot: the umbrella's parent.
     */
    static String basePackage() {
        var own = ClassPathRecord.class.getPackageName();
        return own.substring(0, own.lastIndexOf('.') + 1);
    }

    static boolean isPresent(String module, ClassLoader loader) {
        return loader.getResource(marker(module)) != null;
    }

    private static String marker(String module) {
        return "META-INF/parasol/" + module + ".classpath";
    }

    private static URL root(String module, ClassLoader loader) {
        var marker = find(module, loader).toExternalForm();
        var root = marker.substring(0, marker.length() - marker(module).length());
        try {
            // a plain jar is opened as a file, which is faster than by a jar: address
            return URI.create(
                            root.startsWith("jar:file:")
                                    ? root.substring(4, root.length() - 2)
                                    : root)
                    .toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(
                    "The module " + module + " lies at a strange place: " + root, e);
        }
    }

    private static URL find(String module, ClassLoader loader) {
        var marker = loader.getResource(marker(module));
        if (marker == null) {
            throw new IllegalStateException(
                    marker(module)
                            + " is missing: build the module "
                            + module
                            + " with ./mvnw compile");
        }
        return marker;
    }

    private static List<String> lines(String module, ClassLoader loader) {
        try (var in = find(module, loader).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
