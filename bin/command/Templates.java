package command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files to begin with, below {@code bin/templates}: {@code {{name}}} stands in them, and in their
 * paths, for a word; for lines, which are indented as it is, if it begins its own.
 */
public record Templates(Map<String, String> words) {

    private static final Pattern WORD = Pattern.compile("(^ *)?\\{\\{(\\w+)}}", Pattern.MULTILINE);

    /** Writes all files of a folder of templates into a folder of the project. */
    public void writeAll(String templates, Project copy, String folder) throws IOException {
        var from = copy.root().resolve("bin/templates").resolve(templates);
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var there = from.relativize(file).toString().replace('\\', '/');
                copy.write(folder + "/" + fill(there), fill(Files.readString(file)));
            }
        }
    }

    /** The text of one template. */
    public String text(String template, Project copy) throws IOException {
        return fill(Files.readString(copy.root().resolve(Path.of("bin/templates", template))));
    }

    private String fill(String text) {
        return WORD.matcher(text)
                .replaceAll(word -> {
                    var value = words.get(word.group(2));
                    if (value == null) {
                        throw new IllegalStateException("No word stands for " + word.group());
                    }
                    var indentation = word.group(1) == null ? "" : word.group(1);
                    return Matcher.quoteReplacement(
                            (indentation + value).replace("\n", "\n" + indentation));
                });
    }
}
