package command.feature;

import command.Refusal;
import java.util.regex.Pattern;

/** A field of a feature, as each of its layers writes it. */
record Field(String name, FieldType type, boolean optional) {

    private static final Pattern NAME = Pattern.compile("[a-z]+([A-Z][a-z]+)*");
    private static final int LONGEST = 20;

    /**
     * @param typed such as {@code title:text} or {@code due:date:optional}
     * @throws Refusal when there is no such field
     */
    static Field of(String typed) {
        var parts = typed.split(":", -1);
        if (parts.length < 2
                || parts.length == 3 && !parts[2].equals("optional")
                || parts.length > 3) {
            throw new Refusal(
                    "\"%s\" is no field: write its name and its type, such as title:text or due:date:optional."
                            .formatted(typed));
        }
        if (!NAME.matcher(parts[0]).matches() || parts[0].length() > LONGEST) {
            throw new Refusal(
                    "\"%s\" is no name for a field: take one of letters, such as title or dueDate, of %d at most."
                            .formatted(parts[0], LONGEST));
        }
        var type =
                FieldType.of(parts[1])
                        .orElseThrow(() ->
                                new Refusal(
                                        "\"%s\" is no type of field; choose among %s."
                                                .formatted(parts[1], FieldType.words())));
        return new Field(parts[0], type, parts.length == 3);
    }

    String column() {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase();
    }

    /** As a component of a record, or a field of the entity. */
    String component() {
        return optional ? "@Nullable %s %s".formatted(type.boxed(), name) : type.java + " " + name;
    }

    /** What the documentation of a record says of it; empty when there is nothing to say. */
    String parameter() {
        var rule = rule();
        return rule.isEmpty() ? "" : " * @param %s %s".formatted(name, rule);
    }

    private String rule() {
        var rule =
                switch (type) {
                    case TEXT -> "1 to 200 characters in one line";
                    case LONG_TEXT -> "1 to 10,000 characters";
                    case INTEGER, BOOLEAN, DATE, TIME -> "";
                };
        var none = optional ? "null if there is none" : "";
        return rule.isEmpty() || none.isEmpty() ? rule + none : rule + "; " + none;
    }

    /** Without the spaces around it; empty for what is no text. */
    String stripped() {
        return type.isText() ? become(name + ".strip()") : "";
    }

    /** Empty for what is no time. */
    String truncated() {
        return type == FieldType.TIME ? become(name + ".truncatedTo(ChronoUnit.MICROS)") : "";
    }

    private String become(String form) {
        return optional
                ? "%1$s = %1$s == null ? null : %2$s;".formatted(name, form)
                : "%s = %s;".formatted(name, form);
    }

    /** Notes it when a text is too short or too long; empty for what has no rule. */
    String check() {
        if (!type.isText()) {
            return "";
        }
        var oneLine = type == FieldType.TEXT;
        return """
        if (%s!PlainText.%s(%s, %s)) {
            violations.add(new Violation("%s", "length", "Use 1 to %%,d characters%s".formatted(%s)));
        }\
        """
                .formatted(
                        optional ? name + " != null && " : "",
                        oneLine ? "isName" : "isText",
                        name,
                        limit(),
                        name,
                        oneLine ? " in one line" : "",
                        limit());
    }

    private String limit() {
        return "MAX_" + column().toUpperCase();
    }

    /** How long a text can be, for its check; empty for what is none. */
    String limits() {
        return type.isText()
                ? "private static final int %s = %s;".formatted(limit(), type.longest())
                : "";
    }

    /** Its column. */
    String definition() {
        return column() + " " + type.sql + (optional ? "" : " not null");
    }

    /** What the database keeps of its rule; empty when that is its type. */
    String constraint(String table) {
        return type.isText()
                ? "constraint %1$s_%2$s_is_short check (length(%2$s) between 1 and %3$s)"
                        .formatted(table, column(), type.longest().replace("_", ""))
                : "";
    }
}
