package command.database;

import command.Arguments;
import command.Command;
import command.Refusal;
import command.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes a database again that was written into a file by backup. */
final class Restore implements Command {

    private static final List<String> COUNT =
            List.of(
                    "psql",
                    "--no-psqlrc",
                    "--tuples-only",
                    "--no-align",
                    "--command=select count(*) from pg_tables where schemaname = 'public'");

    /** All of it or, after whatever went wrong, nothing; whoever restores it owns it. */
    private static final List<String> RESTORE =
            List.of(
                    "pg_restore",
                    "--single-transaction",
                    "--no-owner",
                    "--no-privileges",
                    "--verbose");

    @Override
    public String help() {
        return """
        bin/parasol restore FILE

        Reads FILE, which bin/parasol backup wrote, into a database in which there is nothing yet.
        Start the applications afterwards, with the key that they had.

        """
                + PostgresPrograms.WHICH
                + """

                  --dry-run  only prints what would be run
                """;
    }

    @Override
    public void run(Arguments given) throws Exception {
        var file = Path.of(given.expect("FILE").getFirst());
        if (!Files.isRegularFile(file)) {
            throw new Refusal("there is no file " + file + ".");
        }
        var programs = PostgresPrograms.find();
        if (given.has("--dry-run")) {
            IO.println(programs.line(RESTORE) + " < " + file);
            return;
        }
        var tables = Integer.parseInt(programs.ask(COUNT));
        if (tables > 0) {
            throw new Refusal(
                    "the database has %d tables already; make an empty one to restore into."
                            .formatted(tables));
        }
        Step.run("restore", () -> programs.read(file, RESTORE));
    }
}
