package command.rename;

import command.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * How a project is called: its package, whose last word is also its slug, and the name that people
 * read.
 *
 * @param slug stands in artifacts, settings, variables, the database, keys, files
 */
record Names(String basePackage, String slug, String name) {

    /** As it is now: these change with everything else. */
    static final Names NOW = new Names("com.example.parasol", "parasol", "Parasol");

    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*( [A-Za-z0-9]+)*");

    /** Words of Spring, of tools whose folders begin with a dot, of SQL, and of our own folders. */
    private static final Set<String> TAKEN =
            Set.of(
                    ("spring server management logging springdoc umbrella applications maven services"
                                    + " git github mvn ci idea vscode settings"
                                    + " user order group table all end check select"
                                    + " command templates postgres")
                            .split(" "));

    /**
     * @throws Refusal when a project cannot have these names
     */
    static Names of(String basePackage, String name) {
        if (!PACKAGE.matcher(basePackage).matches() || !SourceVersion.isName(basePackage)) {
            throw new Refusal(
                    "\"%s\" is no package: take one such as com.acme.shop, in small letters."
                            .formatted(basePackage));
        }
        if (!NAME.matcher(name).matches() || name.length() > 40) {
            throw new Refusal(
                    "\"%s\" is no name for a project: take up to 40 letters, digits and spaces, such as \"Acme Shop\"."
                            .formatted(name));
        }
        var names =
                new Names(
                        basePackage, basePackage.substring(basePackage.lastIndexOf('.') + 1), name);
        if (TAKEN.contains(names.slug) || names.slug.length() < 2 || names.slug.length() > 20) {
            throw new Refusal(
                    "\"%s\" has a meaning already; end the package in another word, of 2 to 20 letters."
                            .formatted(names.slug));
        }
        for (var each : List.of(basePackage, name)) {
            if (each.toLowerCase(Locale.ROOT).contains(NOW.slug)) {
                throw new Refusal(
                        "\"%s\" contains the present name, which nobody could tell from the new one; take another."
                                .formatted(each));
            }
        }
        return names;
    }

    /** A text or a path in which these names stand instead of the present ones. */
    String in(String text) {
        var result = text;
        for (var rule : rules().entrySet()) {
            result =
                    Pattern.compile(rule.getKey())
                            .matcher(result)
                            .replaceAll(Matcher.quoteReplacement(rule.getValue()));
        }
        return result;
    }

    /** The most special ones first. */
    private Map<String, String> rules() {
        var rules = new LinkedHashMap<String, String>();
        for (var separator : List.of(".", "/", "\\.", "\\\\.")) {
            rules.put(
                    Pattern.quote(NOW.basePackage.replace(".", separator)),
                    basePackage.replace(".", separator));
        }
        // in addresses for authenticator apps
        rules.put("(?<=totp/|issuer=)" + NOW.name, name.replace(" ", "%20"));
        // a part of an identifier, or of a header
        rules.put("(?<=\\w)" + NOW.capital() + "|" + NOW.capital() + "(?=[\\w-])", capital());
        rules.put(NOW.name, name);
        rules.put(NOW.capital(), name);
        rules.put(NOW.slug.toUpperCase(Locale.ROOT), slug.toUpperCase(Locale.ROOT));
        rules.put(NOW.slug, slug);
        return rules;
    }

    private String capital() {
        return slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1);
    }
}
