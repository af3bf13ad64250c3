package com.example.parasol.umbrella.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small project to take the links out of; its Maven builds nothing. */
final class RemovedProject {

    private final Path root;

    RemovedProject(Path root) throws IOException {
        this.root = root;
        ProjectCommand.lend("remove/Remove.java", root);
        write(".gitignore", "target/\n.parasol/\n");
        write("api-web/src/test/resources/openapi.yaml", "openapi: 3.1.0\n");
        maven("true");
    }

    /** What Maven does here: a line of shell. */
    void maven(String line) throws IOException {
        ProjectCommand.maven(root, line);
    }

    void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    Answer remove() throws IOException, InterruptedException {
        return ProjectCommand.run(root, "remove", "link", "--allow-dirty");
    }
}
