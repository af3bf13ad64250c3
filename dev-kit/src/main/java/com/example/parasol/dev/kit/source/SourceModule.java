package com.example.parasol.dev.kit.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module whose sources lie beside its classes.
 *
 * @param uses the modules whose classes it sees, itself among them
 * @param libraries what else it sees, optional ones too, by their places in a Maven repository
 */
record SourceModule(String name, Path root, Set<String> uses, List<Path> libraries) {

    private static final Path CLASSES = Path.of("target", "classes");

    /**
     * A line of the class path that Maven recorded: {@code
     * group:artifact:jar[:classifier]:version:scope}.
     */
    private static final Pattern ARTIFACT =
            Pattern.compile(
                    "^\\s+([^:\\s]+):([^:\\s]+):jar:(?:([^:\\s]+):)?([^:\\s]+):(?:compile|runtime)\\b");

    /** All that this JVM runs from, those that others use first. */
    static List<SourceModule> onClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.endsWith(CLASSES) && Files.isDirectory(path))
                .map(path -> read(path.resolve("../..").toAbsolutePath().normalize()))
                .sorted((one, other) -> Integer.compare(one.uses.size(), other.uses.size()))
                .toList();
    }

    static SourceModule read(Path root) {
        var name = root.getFileName().toString();
        var record = root.resolve(CLASSES).resolve("META-INF/parasol/" + name + ".classpath");
        try (var lines = Files.lines(record)) {
            var artifacts = lines.flatMap(line -> ARTIFACT.matcher(line).results()).toList();
            var uses =
                    artifacts.stream()
                            .map(artifact -> artifact.group(2))
                            .filter(artifact -> Files.exists(root.resolveSibling(artifact)))
                            .collect(Collectors.toSet());
            uses.add(name);
            var libraries =
                    artifacts.stream()
                            .filter(artifact -> !uses.contains(artifact.group(2)))
                            .map(SourceModule::place)
                            .toList();
            return new SourceModule(name, root, Set.copyOf(uses), libraries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place(MatchResult artifact) {
        var name = artifact.group(2);
        var version = artifact.group(4);
        var classifier = artifact.group(3) == null ? "" : "-" + artifact.group(3);
        return Path.of(artifact.group(1).replace('.', '/'))
                .resolve(name, version, name + "-" + version + classifier + ".jar");
    }

    Path sources() {
        return root.resolve("src/main/java");
    }

    Path resources() {
        return root.resolve("src/main/resources");
    }

    Path classes() {
        return root.resolve(CLASSES);
    }

    List<Path> javaFiles() {
        try (var files = Files.walk(sources())) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As people read it: {@code web-site/src/main/java/…}. */
    String shown(Path file) {
        return root.resolveSibling("").relativize(file).toString().replace(File.separatorChar, '/');
    }
}
