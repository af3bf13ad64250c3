package com.example.parasol.umbrella.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** What the poms say about the modules. */
public final class Poms {

    /** The folder of {@code mvnw}, wherever the tests were started. */
    public static final Path ROOT =
            Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                    .filter(folder -> Files.exists(folder.resolve("mvnw")))
                    .findFirst()
                    .orElseThrow();

    /** The modules in the order of the root's pom. */
    public static List<String> modules() {
        return root().select("project > modules > module").eachText();
    }

    public static Document root() {
        return read(ROOT);
    }

    public static Document of(String module) {
        return read(ROOT.resolve(module));
    }

    private static Document read(Path folder) {
        try {
            return Jsoup.parse(Files.readString(folder.resolve("pom.xml")), "", Parser.xmlParser());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Poms() {}
}
