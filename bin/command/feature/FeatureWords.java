package command.feature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands for the words in the templates of a feature. */
record FeatureWords(Noun noun, List<Field> fields) {

    /**
     * @param migration begins the name of its file
     */
    Map<String, String> of(Layer layer, String migration) {
        var words = new HashMap<String, String>();
        words.put("package", noun.packageName(layer));
        words.put("folder", noun.folder(layer));
        words.put("domain", noun.packageName(Layer.CORE_DOMAIN));
        words.put("service", noun.packageName(Layer.API_SERVICE));
        words.put("migration", migration);
        words.putAll(names());
        words.putAll(domain());
        words.putAll(api());
        words.putAll(tests());
        return words;
    }

    private Map<String, String> names() {
        var one = noun.one().replace('-', ' ');
        var many = noun.many().replace('-', ' ');
        return Map.ofEntries(
                Map.entry("Name", noun.className()),
                Map.entry("name", noun.variable()),
                Map.entry("Plural", noun.classNames()),
                Map.entry("plural", noun.variables()),
                Map.entry("table", noun.table()),
                Map.entry("path", noun.many()),
                Map.entry("action", noun.one()),
                Map.entry("noun", one),
                Map.entry("nouns", many),
                Map.entry("Nouns", Noun.capital(many)),
                Map.entry("a", noun.article()),
                Map.entry("A", Noun.capital(noun.article())),
                Map.entry("SCOPE", noun.permission()));
    }

    private Map<String, String> domain() {
        return Map.ofEntries(
                Map.entry("components", each(Field::component, ", ")),
                Map.entry("parameters", each(Field::parameter, "\n")),
                Map.entry("limits", each(Field::limits, "\n")),
                Map.entry("normalized", normalized()),
                Map.entry("checks", each(Field::check, "\n")),
                Map.entry(
                        "checked", each(field -> field.type().isText() ? field.name() : "", ", ")),
                Map.entry("declared", each(field -> "private " + field.component() + ";", "\n")),
                Map.entry("assigned", each("this.%1$s = fields.%1$s();", "\n")),
                Map.entry("values", each("%s", ", ")),
                Map.entry("columns", each(field -> field.definition() + ",", "\n")),
                Map.entry("constraints", each(field -> field.constraint(noun.table()), ",\n")));
    }

    private String normalized() {
        var times = fields.stream().anyMatch(field -> field.type() == FieldType.TIME);
        return each(Field::stripped, "\n")
                + (times ? "\n// as exactly as the database keeps it\n" : "")
                + each(Field::truncated, "\n");
    }

    private Map<String, String> api() {
        return Map.of(
                "shown", each(field -> new FieldSchema(field).shown(), ", "),
                "written", each(field -> new FieldSchema(field).written(), ", "),
                "patched", each(field -> new FieldSchema(field).patched(), ", "),
                "toDomain", each(field -> new FieldSchema(field).toDomain(), ", "),
                "applied", each(field -> new FieldSchema(field).applied(), ", "),
                "getters", each(noun.variable() + ".%s()", ", "));
    }

    private Map<String, String> tests() {
        var samples = new FieldSamples(fields);
        var returned = "%1$s(), " + noun.className() + "::%1$s)";
        return Map.ofEntries(
                Map.entry("fields", samples.java()),
                Map.entry("others", samples.othersInJava()),
                Map.entry("returned", each(".returns(FIELDS." + returned, "")),
                Map.entry("othersReturned", each(".returns(OTHERS." + returned, "")),
                Map.entry("text", samples.text().name()),
                Map.entry("withText", samples.withText()),
                Map.entry("json", FieldSamples.inTextBlock(samples.json())),
                Map.entry("othersInJson", FieldSamples.inTextBlock(samples.othersInJson())),
                Map.entry("wrong", FieldSamples.inTextBlock(samples.wrong())),
                Map.entry("names", each("\"%s\"", ", ")),
                Map.entry("members", String.valueOf(fields.size() + 3)),
                Map.entry("required", samples.required().getFirst().name()),
                Map.entry(
                        "requiredNames",
                        samples.required().stream()
                                .map(field -> "\"%s\"".formatted(field.name()))
                                .collect(Collectors.joining(", "))));
    }

    /** A pattern with the name of each field. */
    private String each(String pattern, String separator) {
        return each(field -> pattern.formatted(field.name()), separator);
    }

    private String each(Function<Field, String> written, String separator) {
        return fields.stream()
                .map(written)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(separator));
    }
}
