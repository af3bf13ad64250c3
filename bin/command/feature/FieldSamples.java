package command.feature;

import command.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values for the fields of a feature, for its tests. */
record FieldSamples(List<Field> fields) {

    List<Field> required() {
        return fields.stream().filter(field -> !field.optional()).toList();
    }

    /** The first text that must be there. */
    Field text() {
        return required().stream()
                .filter(field -> field.type().isText())
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                "people need something to tell them apart by: give it a text that is not optional, such as title:text."));
    }

    String java() {
        return fields.stream()
                .map(field -> field.type().literal(field.type().sample))
                .collect(Collectors.joining(", "));
    }

    /** Other ones, and none where that is possible. */
    String othersInJava() {
        return fields.stream()
                .map(field ->
                        field.optional() ? "null" : field.type().literal(field.type().otherSample))
                .collect(Collectors.joining(", "));
    }

    /** A text of the same name as the field, and the samples beside it. */
    String withText() {
        return fields.stream()
                .map(field ->
                        field.equals(text()) ? field.name() : "FIELDS.%s()".formatted(field.name()))
                .collect(Collectors.joining(", "));
    }

    String json() {
        return lines(members(fields, field -> field.type().sample));
    }

    String othersInJson() {
        return lines(
                members(fields, field -> field.optional() ? "null" : field.type().otherSample));
    }

    /** What has to be given, and no more. */
    String requiredInJson() {
        return "{%s}"
                .formatted(String.join(", ", members(required(), field -> field.type().sample)));
    }

    private static List<String> members(List<Field> fields, Function<Field, String> sample) {
        return fields.stream().map(field -> member(field, sample.apply(field))).toList();
    }

    private static String lines(List<String> members) {
        return "{\n    %s\n}".formatted(String.join(",\n    ", members));
    }

    /** One of them is another now. */
    String patch() {
        return "{%s}".formatted(member(text(), text().type().otherSample));
    }

    /** Lines of patches that are refused, of the place and of the reason. */
    String wrong() {
        var lines = new ArrayList<String>();
        for (var field : fields) {
            lines.add(line(field, field.type().wrong, "type"));
            if (field.type().isText()) {
                lines.add(line(field, "\" \"", "length"));
            }
            if (!field.optional()) {
                lines.add(line(field, "null", "required"));
            }
        }
        return String.join("\n", lines);
    }

    private String line(Field field, String value, String code) {
        var longest = fields.stream().mapToInt(each -> each.name().length()).max().orElseThrow();
        return "%s | %s | %s"
                .formatted(
                        padded("{%s}".formatted(member(field, value)), longest + 18),
                        padded("#/" + field.name(), longest + 2),
                        code);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String member(Field field, String value) {
        return "\"%s\": %s".formatted(field.name(), value);
    }

    /** As it stands in a text block. */
    static String inTextBlock(String text) {
        return text.replace("\\", "\\\\");
    }

    /** As it stands between quotes. */
    static String inQuotes(String text) {
        return inTextBlock(text).replace("\"", "\\\"");
    }
}
