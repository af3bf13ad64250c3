package command.rename;

import command.Arguments;
import command.Command;
import command.Output;
import command.Step;
import command.WorkCopy;
import java.util.List;
import java.util.Map;

/** Gives the project your package and your name, and new secrets. */
final class Rename implements Command {

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
        Output.refuseRunning();
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
            Output.forget();
            IO.println(
                    "It is %s now, and bin/%s its launcher. Run ./mvnw verify, then commit."
                            .formatted(names.name(), names.slug()));
        }
    }
}
