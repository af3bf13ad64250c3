package command.ci;

import command.Arguments;
import command.Command;
import command.Project;
import command.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs what CI runs, in steps that say how long they took. */
final class Ci implements Command {

    @Override
    public String help() {
        return """
        bin/parasol ci [--slow] [--full]

        Gets the packages that are missing (on Debian), asks for the JDK and Maven, and runs the
        tests. A browser and nginx have to be there.

          --slow           also runs the slow tests, and packages a second time, elsewhere: the jars
                           have to be the same
          --full           runs them too, and then in a copy of the project everything that the
                           other commands make: it builds, tests and starts what came out
          --tests PATTERN  runs only the tests of that name, such as '*RouteTests'
        """;
    }

    @Override
    public void run(Arguments given) throws Exception {
        given.expect();
        var project = Project.here();
        var chosen = chosen(given);
        Step.run("packages", Packages::install);
        Step.run("JDK and Maven", () -> Step.maven(project, Map.of(), List.of("-v")));
        Step.run("tests", () -> Step.maven(project, Packages.REQUIRED, verify(chosen)));
        if (given.has("--slow") || given.has("--full")) {
            Step.run(
                    "slow tests",
                    () -> Step.maven(project, Packages.REQUIRED, verify(chosen, "-Pslow-tests")));
            Step.run("the same jars", () -> new SecondBuild(project).run());
        }
        if (given.has("--full")) {
            new Rehearsal(project).run(verify(chosen));
        }
    }

    private static List<String> chosen(Arguments given) {
        return given.value("--tests")
                .map(tests ->
                        List.of(
                                "-Dtest=" + tests,
                                "-Dsurefire.failIfNoSpecifiedTests=false",
                                "-Dit.test=" + tests,
                                "-Dfailsafe.failIfNoSpecifiedTests=false"))
                .orElse(List.of());
    }

    private static List<String> verify(List<String> chosen, String... more) {
        var arguments = new ArrayList<>(List.of("verify"));
        arguments.addAll(List.of(more));
        arguments.addAll(chosen);
        return arguments;
    }
}
