package command.feature;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a field of a feature can hold, as Java, the database and JSON call it. */
enum FieldType {
    TEXT("String", "text", "string", "%s", "\"\"", "1", "\"One\"", "\"Two\""),
    LONG_TEXT("String", "text", "string", "%s", "\"\"", "1", "\"One\\nline\"", "\"Two\\nlines\""),
    INTEGER("int", "integer", "integer", "%s", "0", "1.5", "1", "2"),
    BOOLEAN("boolean", "boolean", "boolean", "%s", "false", "\"true\"", "true", "false"),
    DATE(
            "LocalDate",
            "date",
            "string",
            "LocalDate.parse(%s)",
            "LocalDate.EPOCH",
            "\"2026-02-29\"",
            "\"2026-11-28\"",
            "\"2026-11-29\""),
    TIME(
            "Instant",
            "timestamptz",
            "string",
            "Instant.parse(%s)",
            "Instant.EPOCH",
            "\"2026-11-28\"",
            "\"2026-11-28T09:30:00Z\"",
            "\"2026-11-29T09:30:00Z\"");

    final String java;
    final String sql;
    final String json;

    /** What stands for a value that is missing, until its refusal follows. */
    final String none;

    /** What it cannot hold, in JSON. */
    final String wrong;

    /** What it can hold, in JSON. */
    final String sample;

    final String otherSample;
    private final String literal;

    FieldType(
            String java,
            String sql,
            String json,
            String literal,
            String none,
            String wrong,
            String sample,
            String otherSample) {
        this.java = java;
        this.sql = sql;
        this.json = json;
        this.literal = literal;
        this.none = none;
        this.wrong = wrong;
        this.sample = sample;
        this.otherSample = otherSample;
    }

    static Optional<FieldType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(FieldType::word).collect(Collectors.joining(", "));
    }

    private String word() {
        return name().toLowerCase().replace('_', '-');
    }

    boolean isText() {
        return java.equals("String");
    }

    /** How many characters a text has at most, as Java writes it. */
    String longest() {
        return this == TEXT ? "200" : "10_000";
    }

    /** A sample as Java writes it. */
    String literal(String sample) {
        return literal.formatted(sample);
    }

    /** The type that can be null, too. */
    String boxed() {
        return switch (this) {
            case INTEGER -> "Integer";
            case BOOLEAN -> "Boolean";
            case TEXT, LONG_TEXT, DATE, TIME -> java;
        };
    }
}
