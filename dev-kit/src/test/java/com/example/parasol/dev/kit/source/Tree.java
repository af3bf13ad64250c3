package com.example.parasol.dev.kit.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A source tree of two modules, {@code low} and {@code high}, which uses it. Low has two libraries,
 * of which one, JUnit, is not on the class path.
 */
record Tree(Path root, List<SourceModule> modules) {

    static Tree in(Path root) throws IOException {
        record(
                root,
                "low",
                "   com.example:there:jar:1:compile -- module there\n"
                        + "   com.example:optional:jar:1:compile (optional) -- module optional\n");
        record(root, "high", "   com.example:low:jar:1:compile -- module low\n");
        var tree =
                new Tree(
                        root,
                        List.of(
                                SourceModule.read(root.resolve("low")),
                                SourceModule.read(root.resolve("high"))));
        var optional = tree.library("optional");
        Files.createDirectories(optional.getParent());
        try (var jar =
                Test.class.getProtectionDomain().getCodeSource().getLocation().openStream()) {
            Files.copy(jar, optional);
        }
        return tree;
    }

    private static void record(Path root, String module, String uses) throws IOException {
        var folder = root.resolve(module);
        Files.createDirectories(folder.resolve("src/main/java"));
        Files.createDirectories(folder.resolve("src/main/resources"));
        var record = folder.resolve("target/classes/META-INF/parasol/" + module + ".classpath");
        Files.createDirectories(record.getParent());
        Files.writeString(record, "\nThe following files have been resolved:\n" + uses);
    }

    String classPath() {
        return Stream.of(low("target/classes"), high("target/classes"), library("there"))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path library(String name) {
        return root.resolve("repository/com/example", name, "1", name + "-1.jar");
    }

    Path low(String path) {
        return root.resolve("low").resolve(path);
    }

    Path high(String path) {
        return root.resolve("high").resolve(path);
    }

    Path save(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    List<Path> classes() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
