package command.feature;

import command.Migrations;
import command.Project;
import command.Refusal;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The noun of a feature and what follows from it: a package, a table, an address, permissions.
 *
 * @param one such as {@code note}, or {@code work-order}
 * @param many such as {@code notes}
 */
record Noun(String one, String many) {

    private static final Pattern WORDS = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final int LONGEST = 24;

    static Noun of(String one) {
        return new Noun(one, plural(one));
    }

    private static String plural(String one) {
        if (one.matches(".*[^aeiou]y")) {
            return one.substring(0, one.length() - 1) + "ies";
        }
        return one + (one.matches(".*(s|x|z|ch|sh)") ? "es" : "s");
    }

    /**
     * @throws Refusal when no feature can have this noun here
     */
    Noun check(Project project) throws IOException {
        for (var word : new String[] {one, many}) {
            if (!WORDS.matcher(word).matches() || word.length() > LONGEST) {
                throw new Refusal(
                        "\"%s\" is no noun: take words of small letters, joined by hyphens, of %d letters at most, such as note."
                                .formatted(word, LONGEST));
            }
        }
        if (one.equals(many)) {
            throw new Refusal("many must not be called like one; give another word with --plural.");
        }
        if (ReservedWords.isTakenByCode(this)) {
            throw new Refusal(
                    "\"%s\" means something else in the code of a feature; take another noun."
                            .formatted(one));
        }
        if (isThere(project)) {
            throw new Refusal("\"%s\" is there already; take another noun.".formatted(one));
        }
        return this;
    }

    /** In whatever layer, since the next one may be made later. */
    private boolean isThere(Project project) throws IOException {
        var type =
                Pattern.compile(
                        "(New)?%s(Cursor|Entity|Fields|Repository|Service|(Patch)?Resource|Api|Controller)?\\.java"
                                .formatted(className()));
        for (var layer : Layer.values()) {
            if (project.has(sources(layer))) {
                return true;
            }
        }
        return project.files().stream()
                        .anyMatch(file -> type.matcher(file.getFileName().toString()).matches())
                || Migrations.text(project).contains("create table " + table() + " (")
                || SharedFiles.routes(project).contains(" /v1/" + many + " ");
    }

    String sources(Layer layer) {
        return "%s/src/main/java/%s".formatted(layer.module(), folder(layer));
    }

    String folder(Layer layer) {
        return packageName(layer).replace('.', '/');
    }

    String packageName(Layer layer) {
        return layer.packageName() + "." + one.replace("-", "");
    }

    /** {@code work-order} is {@code WorkOrder}. */
    String className() {
        return capitals(one);
    }

    String classNames() {
        return capitals(many);
    }

    /** {@code work-order} is {@code workOrder}. */
    String variable() {
        return small(className());
    }

    String variables() {
        return small(classNames());
    }

    String table() {
        return one.replace('-', '_');
    }

    /** {@code work-order} has the permissions {@code WORKORDERS_READ} and {@code _WRITE}. */
    String permission() {
        return many.replace("-", "").toUpperCase();
    }

    String scope() {
        return permission().toLowerCase();
    }

    String article() {
        return one.matches("[aeio].*") ? "an" : "a";
    }

    private static String capitals(String words) {
        return Stream.of(words.split("-")).map(Noun::capital).collect(Collectors.joining());
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase() + word.substring(1);
    }

    private static String small(String word) {
        return word.substring(0, 1).toLowerCase() + word.substring(1);
    }
}
