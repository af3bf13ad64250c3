package command.rename;

import command.Arguments;
import command.Command;
import command.Project;
import command.Refusal;
import command.Step;
import command.WorkCopy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Gives the project your package and your name, and new secrets. */
final class Rename implements Command {

    private static final Path DEVELOPMENT = Path.of(".parasol");

    @Override
    public String help() {
        return """
        bin/parasol rename PACKAGE NAME

        Makes the project yours, such as by rename com.acme.shop "Acme Shop": packages, artifacts,
        settings, variables, database, prefixes of keys and the launcher are called by the last
        word of the package, titles and texts by the name. The secrets of development are made
        anew. What was built goes, and so do the development database and its mails.

        """
                + WorkCopy.OPTIONS;
    }

    @Override
    public void run(Arguments given) throws Exception {
        var words = given.expect("PACKAGE", "NAME");
        var names = Names.of(words.getFirst(), words.getLast());
        refuseRunning();
        WorkCopy.change(
                given,
                copy -> {
                    var rewriting = new Rewriting(copy, names);
                    rewriting.run();
                    if (!given.has("--dry-run")) {
                        IO.println("formatting the sources");
                        Step.maven(copy, Map.of(), List.of("-q", "-B", "-ntp", "spotless:apply"));
                    }
                    rewriting.refuseRest();
                });
        if (!given.has("--dry-run")) {
            forgetOutput();
            IO.println(
                    "It is %s now, and bin/%s its launcher. Run ./mvnw verify, then commit."
                            .formatted(names.name(), names.slug()));
        }
    }

    /** The database would be taken away from it. */
    private static void refuseRunning() throws IOException {
        var lock = DEVELOPMENT.resolve("db.lock");
        if (!Files.exists(lock)) {
            return;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var free = channel.tryLock()) {
            if (free == null) {
                throw new Refusal(
                        "the applications run; stop ./mvnw first, since their database goes.");
            }
        }
    }

    private static void forgetOutput() throws IOException {
        Project.delete(DEVELOPMENT);
        try (var folders = Files.list(Path.of(""))) {
            for (var folder :
                    folders.filter(each -> Files.exists(each.resolve("pom.xml"))).toList()) {
                Project.delete(folder.resolve("target"));
            }
        }
    }
}
