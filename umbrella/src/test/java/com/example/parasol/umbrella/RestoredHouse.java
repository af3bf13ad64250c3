package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.command.Answer;
import com.example.parasol.umbrella.command.Poms;
import com.example.parasol.umbrella.command.ProjectCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The packaged umbrella on a database that was made again from its backup, by the real programs of
 * PostgreSQL. Without them the tests that need it are skipped and say so.
 */
record RestoredHouse(PackagedHouse house, String database, Path file) {

    private static final String PG_DUMP = "pg_dump --version";

    private static @Nullable RestoredHouse started;

    static synchronized RestoredHouse started() {
        if (started == null) {
            try {
                Assumptions.assumeTrue(
                        isOurVersion(PG_DUMP)
                                || isOurVersion("docker run --rm postgres:18 " + PG_DUMP),
                        "There is no pg_dump 18 here, neither on the PATH nor in an image");
                started = start();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return started;
    }

    static synchronized void stop() throws InterruptedException {
        if (started != null) {
            started.house.stop();
            started = null;
        }
    }

    private static RestoredHouse start() throws IOException, InterruptedException, SQLException {
        var original = ThrowAwayDatabase.empty("original");
        var file = Files.createTempDirectory("backup").resolve("parasol.dump");
        assertThat(umbrella(original, "first-operator", "ada@example.com").output())
                .contains("Operator ada@example.com, password ");
        succeed(command(original, "backup", file.toString()));

        var database = ThrowAwayDatabase.empty("restored");
        succeed(command(database, "restore", file.toString()));
        return new RestoredHouse(PackagedHouse.start(jar(database)), database, file);
    }

    private static void succeed(Answer answer) {
        assertThat(answer.status()).as(answer.output()).isZero();
    }

    /** Whether the operator is there who was there before. */
    Answer secondOperator() throws IOException, InterruptedException {
        return umbrella(database, "first-operator", "bob@example.com");
    }

    Answer restoreAgain() throws IOException, InterruptedException {
        return command(database, "restore", file.toString());
    }

    private static Answer command(String database, String... words)
            throws IOException, InterruptedException {
        return ProjectCommand.run(Poms.ROOT, Map.of("DATABASE_URL", database), words);
    }

    private static Answer umbrella(String database, String... arguments)
            throws IOException, InterruptedException {
        return Answer.of(jar(database, arguments).redirectErrorStream(true).start());
    }

    private static ProcessBuilder jar(String database, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-jar", "target/parasol.jar");
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(Map.of("DATABASE_URL", database, "PORT", "0"));
        return builder;
    }

    private static boolean isOurVersion(String command) throws InterruptedException {
        try {
            var program = new ProcessBuilder(command.split(" ")).redirectErrorStream(true).start();
            return Answer.of(program).output().contains("(PostgreSQL) 18.");
        } catch (IOException e) {
            return false;
        }
    }
}
