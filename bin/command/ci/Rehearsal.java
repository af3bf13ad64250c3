package command.ci;

import command.Project;
import command.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes everything that the commands make in one copy of the project; then builds, tests and starts
 * what came out.
 */
final class Rehearsal {

    private final Project project;
    private final Project copy;
    private String launcher = "bin/parasol";

    Rehearsal(Project project) {
        this.project = project;
        this.copy = new Project(project.root().resolve("target/rehearsal"));
    }

    void run(List<String> verify) throws Exception {
        Step.run("a copy", this::copy);
        Step.run(
                "three new modules",
                () -> {
                    launch("new-app", "billing");
                    launch("new-app", "stats", "--api");
                    launch("new-app", "tools", "--library");
                });
        Step.run(
                "a new feature",
                () ->
                        launch(
                                "new-feature",
                                "note",
                                "--in",
                                "core-domain,api-service,api-web",
                                "title:text",
                                "body:long-text:optional",
                                "stars:integer:optional",
                                "done:boolean",
                                "due:date",
                                "remindAt:time:optional"));
        Step.run("another name", () -> launch("rename", "org.stage.rehearsal", "Dress Rehearsal"));
        launcher = "bin/rehearsal";
        // sample:link
        Step.run("without links", () -> launch("remove", "link"));
        // end:sample
        Step.run("one more feature", () -> launch("new-feature", "memo", "text:text"));
        Step.run("verify all that", () -> Step.maven(copy, Packages.REQUIRED, verify));
        Step.run("start it", () -> new Trial(copy).run());
        Project.delete(copy.root());
    }

    private void copy() throws IOException {
        Project.delete(copy.root());
        project.copyTo(copy);
    }

    /** By the copy's own launcher, since commands may change the commands. */
    private void launch(String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--allow-dirty");
        Step.program(copy.root(), Map.of(), Step.script(copy, launcher, all));
    }
}
