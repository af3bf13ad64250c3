package com.example.parasol.dev.kit.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A source tree of two modules, {@code low} and {@code high}, which uses it. */
record Tree(Path root, List<SourceModule> modules) {

    static Tree in(Path root) throws IOException {
        record(root, "low", "");
        record(root, "high", "   com.example:low:jar:1:compile -- module low\n");
        return new Tree(
                root,
                List.of(
                        SourceModule.read(root.resolve("low")),
                        SourceModule.read(root.resolve("high"))));
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
        return low("target/classes") + File.pathSeparator + high("target/classes");
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
