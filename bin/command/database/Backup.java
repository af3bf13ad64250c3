package command.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import command.Arguments;
import command.Command;
import command.Refusal;
import command.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the database into a file, from which it can be restored. */
final class Backup implements Command {

    private static final List<String> DUMP = List.of("pg_dump", "--format=custom", "--verbose");

    @Override
    public String help() {
        return """
        bin/parasol backup FILE

        Writes all that is in the database into FILE, in PostgreSQL's custom format, while the
        applications run. The file opens what it holds only with the key that encrypts second
        factors and webhooks: keep that too, elsewhere.

        """
                + PostgresPrograms.WHICH
                + """

                  --dry-run  only prints what would be run
                """;
    }

    @Override
    public void run(Arguments given) throws Exception {
        var file = Path.of(given.expect("FILE").getFirst());
        if (Files.exists(file)) {
            throw new Refusal(file + " is there already; take another name.");
        }
        var programs = PostgresPrograms.find();
        if (given.has("--dry-run")) {
            IO.println(programs.line(DUMP) + " > " + file);
            return;
        }
        Step.run("backup", () -> write(programs, file));
        IO.println("wrote %s, %d kB".formatted(file, Files.size(file) / 1024));
    }

    /** Half a backup must not look like one. */
    private static void write(PostgresPrograms programs, Path file)
            throws IOException, InterruptedException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished);
        // it holds what people told us
        unfinished.toFile().setReadable(false, false);
        unfinished.toFile().setReadable(true, true);
        programs.write(unfinished, DUMP);
        Files.move(unfinished, file, ATOMIC_MOVE);
    }
}
