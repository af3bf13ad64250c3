package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.BesideTheHouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code bin/parasol remove} does to files of which a part is the product's. */
@DisabledOnOs(OS.WINDOWS)
@BesideTheHouse
class RemoveMarksTests {

    /** In each language: the beginning, what comes instead, and the end. */
    private static final Map<String, List<String>> MARKS =
            Map.of(
                    "A.java",
                    List.of("// sample:link", "// instead: two", "// end:sample"),
                    "a.yaml",
                    List.of("  # sample:link", "# instead: two", "  # end:sample"),
                    "a.sql",
                    List.of("-- sample:link", "-- instead: two", "-- end:sample"),
                    "a.css",
                    List.of("/* sample:link */", "/* instead: two */", "/* end:sample */"),
                    "a.md",
                    List.of("<!-- sample:link -->", "<!-- instead: two -->", "<!-- end:sample -->"),
                    "a.html",
                    List.of(
                            "<!--/* sample:link */-->",
                            "<!--/* instead: two */-->",
                            "<!--/* end:sample */-->"));

    private RemovedProject project;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        project = new RemovedProject(folder);
        project.write("link/Slug.java", "package com.example.link;\n");
    }

    @Test
    void linesBetweenMarksGo() throws Exception {
        for (var file : MARKS.entrySet()) {
            var marks = file.getValue();
            project.write(
                    file.getKey(),
                    String.join(
                            "\n",
                            "one",
                            marks.get(0),
                            "link",
                            marks.get(1),
                            marks.get(2),
                            "3",
                            ""));
        }
        project.write(
                "a.json",
                """
                [
                  { "$comment": "sample:link", "a": 1 },
                  { "$comment": "end:sample", "b": 2 },
                  { "c": 3 }
                ]
                """);

        assertThat(project.remove().status()).isZero();

        assertThat(MARKS.keySet())
                .allSatisfy(file -> assertThat(project.read(file)).isEqualTo("one\ntwo\n3\n"));
        assertThat(project.read("a.json")).isEqualTo("[\n  { \"c\": 3 }\n]\n");
    }

    @Test
    void neitherGapsNorImportsNorEmptyFilesAreLeft() throws Exception {
        project.write("a.md", "one\n\n# sample:link\n# end:sample\n\nthree\n");
        project.write("docs/links.md", "<!-- sample:link -->\none\n<!-- end:sample -->\n");
        project.write(
                "A.java",
                """
                import static com.example.Days.of;
                import com.example.link.Slug;
                import java.util.List;

                List<String> all;
                // sample:link
                Slug slug = of(1);
                // end:sample
                """);

        assertThat(project.remove().status()).isZero();

        assertThat(project.read("a.md")).isEqualTo("one\n\nthree\n");
        assertThat(project.has("docs/links.md")).isFalse();
        assertThat(project.read("A.java"))
                .isEqualTo("import java.util.List;\n\nList<String> all;\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'# sample:link', '', a.yaml:1 has no end:sample",
        "'', '# end:sample', a.yaml:2 ends what has no beginning",
        "'# sample:link', '# sample:link', a.yaml:1 has no end:sample before the next one"
    })
    void aMarkWithoutItsCompanionIsRefused(String first, String second, String why)
            throws Exception {
        project.write("a.yaml", first + "\n" + second + "\n");

        var answer = project.remove();

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output()).contains("the mark in " + why);
        assertThat(project.has("link/Slug.java")).isTrue();
    }
}
