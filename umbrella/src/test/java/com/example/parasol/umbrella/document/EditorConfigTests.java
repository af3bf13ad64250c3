package com.example.parasol.umbrella.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The files are as {@code .editorconfig} has editors write them. */
class EditorConfigTests {

    private static final Pattern TEXT =
            Pattern.compile(
                    ".*\\.(java|md|ya?ml|html|css|js|xml|properties|sql|conf|svg|csv|sh|cmd)"
                            + "|.*/(parasol|run)|mvnw|\\.[a-z]+");

    record Rule(String files, Pattern against) {}

    private static final List<Rule> RULES =
            List.of(
                    new Rule(".*", Pattern.compile("[^\\n]\\z")),
                    new Rule(".*", Pattern.compile("\\n\\s*\\n\\z")),
                    new Rule(".*", Pattern.compile("\\t")),
                    new Rule(".*", Pattern.compile("[ ]\\r?\\n")),
                    new Rule(".*(?<!\\.cmd)", Pattern.compile("\\r")),
                    new Rule(".*\\.cmd", Pattern.compile("[^\\r]\\n")),
                    new Rule(".*\\.ya?ml", Pattern.compile("\\n(?:  )* (?! )")));

    @ParameterizedTest
    @FieldSource("RULES")
    void noFileBreaks(Rule rule) {
        assertThat(texts().filter(file -> file.matches(rule.files())))
                .isNotEmpty()
                .filteredOn(file -> rule.against().matcher(SourceTree.read(file)).find())
                .isEmpty();
    }

    private static Stream<String> texts() {
        return SourceTree.files().filter(TEXT.asMatchPredicate());
    }
}
