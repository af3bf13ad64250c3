package command.remove;

import command.Arguments;
import command.Command;
import command.Output;
import command.Project;
import command.Refusal;
import command.Step;
import command.WorkCopy;
import java.util.List;
import java.util.Map;

/** Takes the sample product out: short links, their clicks and imports. */
final class Remove implements Command {

    private static final String PRODUCT = "link";

    @Override
    public String help() {
        return """
        bin/parasol remove link

        Leaves an umbrella without a product: folders and files named after links, clicks and
        imports go, migrations included, and so do the lines between sample:link and end:sample.
        A line in there that begins with "instead:" stays. The rest is formatted, compiled and
        described in a copy first, which takes a minute or two. What was built goes, and so do
        the development database, whose tables are others now, and this command.

        """
                + WorkCopy.OPTIONS;
    }

    @Override
    public void run(Arguments given) throws Exception {
        var product = given.expect("PRODUCT").getFirst();
        if (!product.equals(PRODUCT)) {
            throw new Refusal(
                    "there is no product \"%s\", only \"%s\".".formatted(product, PRODUCT));
        }
        if (!given.has("--dry-run")) {
            Output.refuseRunning();
        }
        WorkCopy.change(
                given,
                copy -> {
                    new Removal(copy).run();
                    if (!given.has("--dry-run")) {
                        Step.run("format, build and describe", () -> build(copy));
                    }
                });
        if (!given.has("--dry-run")) {
            Output.forget();
            IO.println("The links are gone. Run ./mvnw verify, then commit.");
        }
    }

    /** Compiles the tests of all modules too; the API writes its description. */
    private static void build(Project copy) throws Exception {
        Step.maven(
                copy,
                Map.of(),
                List.of(
                        "-q",
                        "-B",
                        "-ntp",
                        "spotless:apply",
                        "test",
                        "-Dtest=ContractTests",
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        "-Dmaven.test.redirectTestOutputToFile=true",
                        "-Dparasol.openapi.write=breaking"));
    }
}
