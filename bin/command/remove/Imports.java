package command.remove;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The imports of a Java file that lost some lines. */
final class Imports {

    private static final Pattern IMPORT = Pattern.compile("import (?:static )?[\\w.]+\\.(\\w+);");

    /** The file without those that nothing in it needs any more. */
    static String used(String java) {
        var rest = java.lines().filter(line -> !line.startsWith("import ")).toList();
        var code = String.join("\n", rest);
        return java.lines()
                .filter(line -> {
                    var found = IMPORT.matcher(line);
                    return !found.matches()
                            || Pattern.compile("\\b" + found.group(1) + "\\b").matcher(code).find();
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Imports() {}
}
