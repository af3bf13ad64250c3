package com.example.parasol.core.domain.refusal;

/** One line of text as people type it. */
public final class PlainText {

    private PlainText() {}

    /**
     * Whether it can be stored, shown and sent as it is: no control characters, which could break a
     * line of a log or a header, and no halves of surrogate pairs, which are no text.
     */
    public static boolean isClean(String text) {
        return text.codePoints().allMatch(PlainText::isClean);
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
            default -> true;
        };
    }
}
