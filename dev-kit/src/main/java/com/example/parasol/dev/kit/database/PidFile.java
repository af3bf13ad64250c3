package com.example.parasol.dev.kit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a server says about itself in {@code postmaster.pid}: its process in line 1, its state in
 * line 8.
 */
final class PidFile {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path file;

    PidFile(Path data) {
        this.file = data.resolve("postmaster.pid");
    }

    /**
     * Whether a server runs, waiting for one that is just starting. A file whose number now belongs
     * to another program (usual after a restart of a container) is deleted: PostgreSQL itself would
     * believe it.
     */
    boolean awaitReady() throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var lines = read();
            if (lines.isEmpty() || !isPostgres(lines.getFirst())) {
                Files.deleteIfExists(file);
                return false;
            }
            if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
                return true;
            }
            pause();
        }
        throw new DatabaseFailure(
                "PostgreSQL did not become ready.",
                "Read its log beside " + file.getParent() + ".");
    }

    private List<String> read() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /**
     * A process whose program cannot be seen is taken for PostgreSQL: better to wait for it than to
     * start a second.
     */
    private static boolean isPostgres(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .map(process ->
                        process.info().command().map(PidFile::isPostgresProgram).orElse(true))
                .orElse(false);
    }

    private static boolean isPostgresProgram(String command) {
        return String.valueOf(Path.of(command).getFileName()).startsWith("postgres");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }
}
