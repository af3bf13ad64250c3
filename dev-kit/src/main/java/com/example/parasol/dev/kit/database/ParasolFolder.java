package com.example.parasol.dev.kit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder {@code .parasol} at the root of the project: what development leaves behind, never
 * committed.
 */
public final class ParasolFolder {

    private ParasolFolder() {}

    public static Path find() {
        return below(Path.of("").toAbsolutePath());
    }

    /**
     * The root is the nearest folder with {@code .mvn}, so that every module finds the same one.
     */
    static Path below(Path working) {
        var root =
                Stream.iterate(working, folder -> folder != null, Path::getParent)
                        .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
                        .findFirst()
                        .orElse(working);
        try {
            return Files.createDirectories(root.resolve(".parasol"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
