package com.example.parasol.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Every word that a page says stands in one file, and every line of that file is said somewhere.
 */
class MessageTests {

    private static final Path SOURCES = Path.of("src/main");
    private static final Path THEME = Path.of("../web-theme/src/main");
    private static final Pattern KEY = Pattern.compile("#\\{\\|?((?:[^}|($]|\\$\\{\\w+})+)");
    private static final Pattern PLAIN = Pattern.compile("#\\{([\\w.-]+)}");

    private final Properties texts = new Properties();
    private final Set<String> used = new HashSet<>();

    MessageTests() throws IOException {
        load(SOURCES.resolve("resources/messages.properties"));
        for (var file : files(SOURCES, ".html")) {
            KEY.matcher(Files.readString(file)).results().forEach(key -> used.add(key.group(1)));
        }
        for (var file : files(SOURCES, ".java")) {
            Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)+)\"")
                    .matcher(Files.readString(file))
                    .results()
                    .map(key -> key.group(1))
                    .filter(texts::containsKey)
                    .forEach(used::add);
        }
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        load(THEME.resolve("resources/theme-messages.properties"));

        assertThat(used)
                .allSatisfy(key ->
                        assertThat(texts.stringPropertyNames())
                                .as(key)
                                .anyMatch(text -> pattern(key).matcher(text).matches()));
    }

    @Test
    void everyTextIsUsed() {
        assertThat(texts.stringPropertyNames())
                .allMatch(text ->
                        used.stream().anyMatch(key -> pattern(key).matcher(text).matches()));
    }

    /** Templates open in a browser as they are: what stands there is what will be said. */
    @Test
    void templatesReadAsTheirPages() throws IOException {
        load(THEME.resolve("resources/theme-messages.properties"));
        for (var file : files(SOURCES.resolve("resources/templates"), ".html")) {
            Jsoup.parse(Files.readString(file)).select("[th:text]").forEach(this::readsAsItsText);
        }
    }

    private void readsAsItsText(Element element) {
        var key = PLAIN.matcher(element.attr("th:text"));
        if (key.matches()) {
            assertThat(element.wholeText()).isEqualTo(texts.getProperty(key.group(1)));
        }
    }

    /** {@code home.does.${thing}.title} stands for any thing. */
    private static Pattern pattern(String key) {
        return Pattern.compile(key.replace(".", "\\.").replaceAll("\\$\\{\\w+}", "[a-z-]+"));
    }

    private void load(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
    }

    private static Set<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toSet());
        }
    }
}
