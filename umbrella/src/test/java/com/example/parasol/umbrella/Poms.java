package com.example.parasol.umbrella;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** What the poms say about the modules. */
final class Poms {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** The modules in the order of the root's pom. */
    static List<String> modules() {
        return root().select("project > modules > module").eachText();
    }

    static Document root() {
        return read(ROOT);
    }

    static Document of(String module) {
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
