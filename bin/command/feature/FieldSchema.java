package command.feature;

import java.util.ArrayList;
import java.util.List;

/** A field of a feature, as the API shows and takes it. */
record FieldSchema(Field field) {

    /** In the resource. */
    String shown() {
        var said = new ArrayList<String>();
        if (field.optional()) {
            said.add("description = \"null if there is none\"");
        }
        said.addAll(example());
        return schema(said) + field.component();
    }

    /** In what is sent to make one. */
    String written() {
        var said = new ArrayList<String>();
        said.add("requiredMode = RequiredMode." + (field.optional() ? "NOT_REQUIRED" : "REQUIRED"));
        said.addAll(length());
        said.addAll(example());
        return "%s@Nullable %s %s".formatted(schema(said), field.type().boxed(), field.name());
    }

    /** In a merge patch. */
    String patched() {
        var said = new ArrayList<String>();
        if (field.optional()) {
            said.add("description = \"null takes it away\"");
        }
        said.add("requiredMode = RequiredMode.NOT_REQUIRED");
        if (field.optional()) {
            said.add("types = {\"%s\", \"null\"}".formatted(field.type().json));
        }
        said.addAll(length());
        said.addAll(example());
        return "%s@Nullable Given<%s> %s"
                .formatted(schema(said), field.type().boxed(), field.name());
    }

    /** What was sent, or a refusal. */
    String toDomain() {
        return field.optional() ? field.name() : required(field.name());
    }

    /** What was patched, or what was there before. */
    String applied() {
        var value = field.name() + ".value()";
        return "%1$s == null ? before.%1$s() : %2$s"
                .formatted(field.name(), field.optional() ? value : required(value));
    }

    private String required(String value) {
        return field.type().isText()
                ? "required.text(\"%s\", %s)".formatted(field.name(), value)
                : "required.value(\"%s\", %s, %s)"
                        .formatted(field.name(), value, field.type().none);
    }

    private List<String> length() {
        return field.type().isText()
                ? List.of("minLength = 1", "maxLength = " + field.type().longest())
                : List.of();
    }

    /** Dates and times have one without being told. */
    private List<String> example() {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> List.of("example = " + field.type().sample);
            case INTEGER -> List.of("example = \"%s\"".formatted(field.type().sample));
            case BOOLEAN, DATE, TIME -> List.of();
        };
    }

    private static String schema(List<String> said) {
        return said.isEmpty() ? "" : "@Schema(%s) ".formatted(String.join(", ", said));
    }
}
