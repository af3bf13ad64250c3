package command.database;

import command.Refusal;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs, of the version that the house runs on.
 *
 * @param before what stands in front of each, if they are in a container
 * @param database tells them which one is meant
 */
record PostgresPrograms(
        List<String> before, List<String> database, Map<String, String> environment) {

    /** For the help of those commands. */
    static final String WHICH =
            """
            The database is that of DATABASE_URL, such as postgres://user:password@host:5432/db, or
            else that of docker-compose.yml while it runs. The programs of PostgreSQL 18 are those on
            the PATH, or else those of the image postgres:18.
            """;

    private static final String VERSION = "18";

    static PostgresPrograms find() throws InterruptedException {
        var url = System.getenv("DATABASE_URL");
        if (url == null || url.isBlank()) {
            return ofCompose();
        }
        var address = DatabaseAddress.of(url);
        var database = List.of("--dbname=" + address.url());
        if (says(" " + VERSION, "pg_dump", "--version")) {
            return new PostgresPrograms(List.of(), database, address.environment());
        }
        if (says("", "docker", "version")) {
            return new PostgresPrograms(
                    List.of(
                            ("docker run --rm --interactive --network=host --env=PGUSER --env=PGPASSWORD postgres:"
                                            + VERSION)
                                    .split(" ")),
                    database,
                    address.environment());
        }
        throw new Refusal(
                "there is no pg_dump %s on the PATH, and no Docker that answers; install postgresql-client-%s, or start Docker."
                        .formatted(VERSION, VERSION));
    }

    private static PostgresPrograms ofCompose() throws InterruptedException {
        if (!says("database", "docker", "compose", "ps", "--services", "--status=running")) {
            throw new Refusal(
                    "which database? Set DATABASE_URL, or start that of docker-compose.yml by docker compose up --wait database.");
        }
        return new PostgresPrograms(
                List.of("docker compose exec --no-TTY database".split(" ")),
                List.of("--username=parasol", "--dbname=parasol"),
                Map.of());
    }

    private static boolean says(String word, String... command) throws InterruptedException {
        try {
            var program = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
            var said = new String(program.getInputStream().readAllBytes());
            return program.waitFor() == 0 && said.contains(word);
        } catch (IOException e) {
            return false;
        }
    }

    /** As somebody would type it. */
    String line(List<String> program) {
        return String.join(" ", command(program));
    }

    /** What it prints. */
    String ask(List<String> program) throws IOException, InterruptedException {
        var process = process(program).start();
        var said = new String(process.getInputStream().readAllBytes()).strip();
        refuse(process, program);
        return said;
    }

    void write(Path file, List<String> program) throws IOException, InterruptedException {
        refuse(process(program).redirectOutput(file.toFile()).start(), program);
    }

    void read(Path file, List<String> program) throws IOException, InterruptedException {
        refuse(
                process(program)
                        .redirectInput(file.toFile())
                        .redirectOutput(Redirect.INHERIT)
                        .start(),
                program);
    }

    private ProcessBuilder process(List<String> program) {
        var builder = new ProcessBuilder(command(program)).redirectError(Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder;
    }

    private List<String> command(List<String> program) {
        return Stream.of(before, program, database).flatMap(List::stream).toList();
    }

    private static void refuse(Process process, List<String> program) throws InterruptedException {
        var status = process.waitFor();
        if (status != 0) {
            throw new Refusal(
                    "%s ended with %d; read what it said above."
                            .formatted(program.getFirst(), status));
        }
    }
}
