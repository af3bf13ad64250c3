package com.example.parasol.dev.kit.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs ({@code initdb}, {@code pg_ctl}, {@code postgres}). */
public record PostgresPrograms(Path folder) {

    private static final File NOTHING = new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");

    void run(Path log, String program, String... arguments) {
        run(NOTHING, log, program, arguments);
    }

    /** What the program prints goes into the log: a pipe would be kept open by the server. */
    void run(File input, Path log, String program, String... arguments) {
        var path = folder.resolve("bin").resolve(program).toString();
        try {
            var builder = new ProcessBuilder(Privileges.OF_PROGRAMS.command(path, arguments));
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            var process =
                    builder.redirectInput(input)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new PostgresFailure(
                        "PostgreSQL's program " + program + " failed.",
                        "Read its last words in the folder " + log.getParent() + ".");
            }
        } catch (IOException e) {
            throw new PostgresFailure(
                    "PostgreSQL's program " + program + " could not be run: " + e.getMessage(),
                    "Set DATABASE_URL to use a PostgreSQL of your own.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program + " ran", e);
        }
    }
}
