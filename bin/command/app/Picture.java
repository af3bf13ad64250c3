package command.app;

import command.Arguments;
import command.Command;
import command.Project;
import command.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

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
        var modules = modules(project);
        var boxes = new ArrayList<String>();
        var arrows = new ArrayList<String>();
        for (var module : modules) {
            var pom = pom(project, module + "/pom.xml");
            boxes.add(
                    "    %s[\"<b>%s</b><br>%s\"]\n"
                            .formatted(module, module, text(pom, "description")));
            children(pom, "dependencies")
                    .flatMap(all -> children(all, "dependency"))
                    .filter(one -> modules.contains(text(one, "artifactId")))
                    .filter(one -> !text(one, "scope").equals("test"))
                    .forEach(one -> arrows.add("    %s %s\n".formatted(module, arrow(one))));
        }
        return "```mermaid\ngraph TD\n%s%s```\n"
                .formatted(String.join("", boxes), String.join("", arrows));
    }

    private static String arrow(Element dependency) {
        var name = text(dependency, "artifactId");
        return (text(dependency, "optional").equals("true") ? "-.-> " : "--> ") + name;
    }

    private static List<String> modules(Project project) throws IOException {
        return children(pom(project, "pom.xml"), "modules")
                .flatMap(all -> children(all, "module"))
                .map(Element::getTextContent)
                .toList();
    }

    private static Element pom(Project project, String file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(project.read(file))))
                    .getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new Refusal(file + " is no XML: " + e.getMessage());
        }
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node instanceof Element && node.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    private static String text(Element parent, String name) {
        return children(parent, name).map(Element::getTextContent).findFirst().orElse("");
    }
}
