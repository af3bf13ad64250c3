package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the documents tell customers to type works, word for word, and answers as they say. */
@Tag("slow")
class DocsSnippetTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path BASH = Path.of("/bin/bash");

    /** A piece of code, and the answer that is shown below it. */
    record Snippet(String page, String code, Optional<JsonNode> answer) {

        @Override
        public String toString() {
            return page + ": " + code.lines().findFirst().orElse("");
        }
    }

    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource
    void calls(Snippet snippet) throws Exception {
        assumeTrue(Files.isExecutable(BASH), "The calls are typed in bash");
        var quietly = "curl() { command curl --silent --show-error \"$@\"; }\n";
        var answer = JSON.readTree(run(BASH.toString(), "-c", quietly + snippet.code()));

        assertThat(answer.path("type").asString(""))
                .isEqualTo(
                        snippet.answer().map(shown -> shown.path("type").asString("")).orElse(""));
        snippet.answer()
                .ifPresent(shown ->
                        assertThat(answer.propertyNames())
                                .containsExactlyElementsOf(shown.propertyNames()));
    }

    static Stream<Snippet> calls() {
        return snippets("bash");
    }

    @ParameterizedTest
    @MethodSource
    void programs(Snippet snippet) throws Exception {
        var source = Files.writeString(folder.resolve("Snippet.java"), snippet.code());
        var compiler = ToolProvider.getSystemJavaCompiler();
        var java = Path.of(System.getProperty("java.home"), "bin", "java");

        assertThat(compiler.run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        var command = Stream.of(java.toString(), "-cp", folder.toString(), "Snippet");
        assertThat(run(Stream.concat(command, arguments(snippet)).toArray(String[]::new)))
                .isNotBlank();
    }

    static Stream<Snippet> programs() {
        return snippets("java");
    }

    /** The one that checks a webhook takes it as arguments. */
    private static Stream<String> arguments(Snippet snippet) throws Exception {
        return snippet.page().equals("/docs/webhooks")
                ? DocsReader.webhookCall().stream()
                : Stream.empty();
    }

    private static Stream<Snippet> snippets(String language) {
        return page("/docs").select(".docs-nav a[href^=/docs/]").eachAttr("href").stream()
                .flatMap(path ->
                        page(path).select("pre > code.language-" + language).stream()
                                .map(code -> new Snippet(path, code.wholeText(), shown(code))));
    }

    private static Optional<JsonNode> shown(Element code) {
        return Optional.ofNullable(code.parent())
                .map(Element::nextElementSibling)
                .map(next -> next.selectFirst("pre > code.language-json"))
                .map(answer -> JSON.readTree(answer.wholeText()));
    }

    private static Document page(String path) {
        return Jsoup.parse(House.get(path).body());
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().putAll(DocsReader.VARIABLES);
        var process = program.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
