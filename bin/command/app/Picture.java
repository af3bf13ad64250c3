package command.app;

import command.Arguments;
import command.Command;
import command.Pom;
import command.Project;
import command.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;

/** Draws the picture of the modules anew, as the poms tell who depends on whom. */
final class Picture implements Command {

    private static final String FILE = "docs/architecture.md";
    private static final String BEGIN = "<!-- from the poms -->\n";
    private static final String END = "<!-- end -->\n";

    @Override
    public String help() {
        return """
        bin/parasol picture [--check]

        Draws the modules in docs/architecture.md anew: their descriptions, and who depends on whom.

          --check  writes nothing, and refuses when the picture is not what the poms say
        """;
    }

    @Override
    public void run(Arguments given) throws IOException {
        given.expect();
        var project = Project.here();
        if (!given.has("--check")) {
            draw(project);
        } else if (!drawn(project).equals(project.read(FILE))) {
            throw new Refusal(
                    FILE + " does not show what the poms say; bin/parasol picture draws it anew.");
        }
    }

    /** Where there is such a document. */
    static void draw(Project project) throws IOException {
        if (project.has(FILE)) {
            project.write(FILE, drawn(project));
        }
    }

    private static String drawn(Project project) throws IOException {
        var text = project.read(FILE);
        var begin = text.indexOf(BEGIN);
        var end = text.indexOf(END, begin);
        if (begin < 0 || end < 0) {
            throw new Refusal(
                    "%s has no lines \"%s\" and \"%s\", between which the picture stands."
                            .formatted(FILE, BEGIN.strip(), END.strip()));
        }
        return text.substring(0, begin) + BEGIN + picture(project) + text.substring(end);
    }

    /** For Mermaid, which the hosts of repositories draw. */
    private static String picture(Project project) throws IOException {
        var modules = Pom.read(project, "pom.xml").modules();
        var boxes = new ArrayList<String>();
        var arrows = new ArrayList<String>();
        for (var module : modules) {
            var pom = Pom.read(project, module + "/pom.xml");
            boxes.add(
                    "    %s[\"<b>%s</b><br>%s\"]\n"
                            .formatted(module, module, pom.find("description").orElse("")));
            pom.all("dependencies", "dependency")
                    .filter(one -> modules.contains(one.find("artifactId").orElse("")))
                    .filter(one -> !one.find("scope").equals(Optional.of("test")))
                    .forEach(one -> arrows.add("    %s %s\n".formatted(module, arrow(one))));
        }
        return "```mermaid\ngraph TD\n%s%s```\n"
                .formatted(String.join("", boxes), String.join("", arrows));
    }

    private static String arrow(Pom dependency) {
        var optional = dependency.find("optional").equals(Optional.of("true"));
        return (optional ? "-.-> " : "--> ") + dependency.find("artifactId").orElseThrow();
    }
}
