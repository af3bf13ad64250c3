package com.example.parasol.dev.kit.postgres;

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

    /** Whether a server runs, waiting for one that is just starting. */
    boolean awaitReady() throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var lines = read();
            if (lines.isEmpty() || !isRunning(Long.parseLong(lines.getFirst().strip()))) {
                return false;
            }
            if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
                return true;
            }
            pause();
        }
        throw new PostgresFailure(
                "PostgreSQL did not become ready.",
                "Read server.log beside " + file.getParent() + ".");
    }

    private List<String> read() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /**
     * A number that now belongs to another program (usual after a restart of a container) is a
     * left-over, deleted because PostgreSQL itself would believe it. A program that cannot be seen
     * is taken for PostgreSQL.
     */
    private boolean isRunning(long pid) throws IOException {
        var process = ProcessHandle.of(pid);
        var stranger =
                process.flatMap(handle -> handle.info().command())
                        .filter(command -> !isPostgres(command));
        if (stranger.isPresent()) {
            Files.deleteIfExists(file);
        }
        return process.isPresent() && stranger.isEmpty();
    }

    private static boolean isPostgres(String command) {
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
