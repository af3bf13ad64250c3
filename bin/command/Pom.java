package command;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An element of a pom, and what stands below it. */
public record Pom(Element element) {

    /** The root's, or that of a module. */
    public static Pom read(Project project, String file) throws IOException {
        try {
            return new Pom(
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(project.read(file))))
                            .getDocumentElement());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new Refusal(file + " is no XML: " + e.getMessage());
        }
    }

    /** In the order of the root's pom. */
    public List<String> modules() {
        return all("modules", "module").map(Pom::text).toList();
    }

    /** All elements at the end of a path, such as {@code dependencies}, {@code dependency}. */
    public Stream<Pom> all(String... path) {
        var found = Stream.of(this);
        for (var name : path) {
            found = found.flatMap(each -> each.children(name));
        }
        return found;
    }

    /** What the first of them says. */
    public Optional<String> find(String... path) {
        return all(path).map(Pom::text).findFirst();
    }

    private String text() {
        return element.getTextContent().strip();
    }

    private Stream<Pom> children(String name) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node instanceof Element && node.getNodeName().equals(name))
                .map(node -> new Pom((Element) node));
    }
}
