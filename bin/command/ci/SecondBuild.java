package command.ci;

import command.Pom;
import command.Project;
import command.Refusal;
import command.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Packages a copy of the project, in another folder: every jar has to be the same. */
final class SecondBuild {

    private final Project project;
    private final Project copy;

    SecondBuild(Project project) {
        this.project = project;
        this.copy = new Project(project.root().resolve("target/second-build"));
    }

    void run() throws Exception {
        Project.delete(copy.root());
        project.copyTo(copy);
        Step.maven(copy, Map.of(), List.of("package", "-Dmaven.test.skip=true"));
        var jars = jars();
        for (var jar : jars) {
            if (Files.mismatch(project.root().resolve(jar), copy.root().resolve(jar)) >= 0) {
                throw new Refusal(
                        "%s is not the same in %s; compare what they hold."
                                .formatted(jar, copy.root()));
            }
        }
        IO.println(jars.size() + " jars are the same, byte for byte");
        Project.delete(copy.root());
    }

    private List<Path> jars() throws IOException {
        var jars = new ArrayList<Path>();
        for (var module : Pom.read(copy, "pom.xml").modules()) {
            try (var files = Files.list(copy.root().resolve(module).resolve("target"))) {
                files.filter(file -> file.toString().endsWith(".jar"))
                        .map(copy.root()::relativize)
                        .forEach(jars::add);
            }
        }
        return jars;
    }
}
