package com.example.parasol.dev.kit.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs ({@code initdb}, {@code pg_ctl}, {@code postgres}) from one
 * folder.
 */
record PostgresPrograms(Path folder) {

    /**
     * They refuse to work for root; in a user namespace of its own root is nobody in particular.
     */
    private static final List<String> AS_NOBODY =
            "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();

    /**
     * What the program prints goes into the log, never into a pipe: the server would keep that
     * open.
     */
    void run(File input, Path log, String program, String... arguments) {
        var command = new ArrayList<>(AS_NOBODY);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            var process =
                    builder.redirectInput(input)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new DatabaseFailure(
                        "PostgreSQL's program " + program + " failed.",
                        "Read its last words in " + log + ".");
            }
        } catch (IOException e) {
            throw new DatabaseFailure(
                    "PostgreSQL's program " + program + " could not be run: " + e.getMessage(),
                    "Set DATABASE_URL to use a PostgreSQL of your own.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program + " ran", e);
        }
    }

    void run(Path log, String program, String... arguments) {
        run(new File(isWindows() ? "NUL" : "/dev/null"), log, program, arguments);
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }
}
