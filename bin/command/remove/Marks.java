package command.remove;

import command.Refusal;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * Lines of the product in files of everybody, between {@code sample:link} and {@code end:sample}. A
 * mark stands alone in a comment, or in the {@code $comment} of a JSON schema; what stands after
 * {@code instead:} in a comment between them takes their place.
 */
final class Marks {

    private static final Pattern BEGIN = mark("sample:link");
    private static final Pattern END = mark("end:sample");
    private static final Pattern INSTEAD =
            Pattern.compile(
                    "(\\s*)(?://|#|--|/\\*|<!--(?:/\\*)?) instead: (.*?)(?: (?:\\*/)?(?:-->)?)?");

    private static Pattern mark(String word) {
        return Pattern.compile("\\W*" + word + "\\W*|.*\"\\$comment\": \"" + word + "\".*");
    }

    /**
     * @throws Refusal when a mark has no companion
     */
    static String cut(String file, String text) {
        var kept = new ArrayList<String>();
        var began = 0;
        var number = 0;
        var cut = false;
        for (var line : text.split("\n", -1)) {
            number++;
            if (BEGIN.matcher(line).matches()) {
                refuse(began > 0, file, began, "has no end:sample before the next one");
                began = number;
            } else if (END.matcher(line).matches()) {
                refuse(began == 0, file, number, "ends what has no beginning");
                began = 0;
                cut = true;
            } else if (began == 0) {
                if (cut && line.isBlank() && (kept.isEmpty() || kept.getLast().isBlank())) {
                    continue;
                }
                cut = false;
                kept.add(line);
            } else {
                var instead = INSTEAD.matcher(line);
                if (instead.matches()) {
                    kept.add(instead.group(1) + instead.group(2));
                }
            }
        }
        refuse(began > 0, file, began, "has no end:sample");
        return String.join("\n", kept);
    }

    private static void refuse(boolean wrong, String file, int line, String why) {
        if (wrong) {
            throw new Refusal("the mark in %s:%d %s.".formatted(file, line, why));
        }
    }

    private Marks() {}
}
