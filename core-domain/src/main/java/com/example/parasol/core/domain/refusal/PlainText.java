package com.example.parasol.core.domain.refusal;

import java.util.Set;

/** Text as people type it: one line, or several. */
public final class PlainText {

    /** Letters and symbols that are only there to fill space: of Hangul, and of Braille. */
    private static final Set<Integer> BLANK_LETTERS =
            Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private PlainText() {}

    /**
     * Whether it can be stored, shown and sent as it is: no control characters, which could break a
     * line of a log or a header, none that reorders what follows, and no halves of surrogate pairs,
     * which are no text.
     */
    public static boolean isClean(String text) {
        return text.codePoints().allMatch(PlainText::isClean);
    }

    /**
     * Whether it can name something: clean, at most so many characters without the spaces around
     * it, and one of them at least is seen.
     */
    public static boolean isName(String text, int max) {
        var stripped = text.strip();
        return isClean(stripped) && isReadable(stripped, max);
    }

    /** The same for several lines, in which there may be tabs. */
    public static boolean isText(String text, int max) {
        var stripped = text.strip();
        return stripped.replace('\t', ' ').lines().allMatch(PlainText::isClean)
                && isReadable(stripped, max);
    }

    private static boolean isReadable(String stripped, int max) {
        return length(stripped) <= max && stripped.codePoints().anyMatch(PlainText::isSeen);
    }

    /** What is left without the unclean characters, cut to a number of characters. */
    public static String clean(String text, int max) {
        return text.codePoints()
                .filter(PlainText::isClean)
                .limit(max)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** How many characters people count. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isClean(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> !isReordering(codePoint);
        };
    }

    /** Turns round how the text behind it is shown, beyond its own end. */
    private static boolean isReordering(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED ->
                    false;
            default -> !BLANK_LETTERS.contains(codePoint);
        };
    }
}
