package command.feature;

import command.Project;
import command.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a feature in files that it shares with others, where such lines stand already. */
record SharedFiles(Noun noun, Project copy) {

    private static final String DOMAIN =
            "core-domain/src/main/java/com/example/parasol/core/domain";
    private static final String WEB = "java/com/example/parasol/api/web";
    private static final String ROUTES = "api-web/src/main/" + WEB + "/security/Routes.java";
    private static final String MATRIX = "api-web/src/test/" + WEB + "/security/RoutesTests.java";
    private static final String TAGS = "api-web/src/main/" + WEB + "/openapi/TagOrder.java";
    private static final String KEYS = "web-site/src/main/resources/static/app/key/key-dialog.js";

    private static final String DEMO = "dev-kit/src/main/resources/demo/again/token.sql";

    private static final Pattern LAST_PERMISSION =
            Pattern.compile("(\n    [A-Z_]+\\((?:true|false)\\));");
    private static final Pattern OF_MEMBERS =
            Pattern.compile("(MEMBER\\(\\s*EnumSet\\.of\\([^)]*)\\)");
    private static final Pattern BODIES =
            Pattern.compile("(BODIES =\\s+Map\\.ofEntries\\(.*?)\\);\n", Pattern.DOTALL);

    /** An operation: what it needs, and what it answers to those who may, and to other tenants. */
    private record Operation(String method, String path, String needs, int answer, int others) {

        String route() {
            return "            %-7s %-26s %s\n".formatted(method, path, needs);
        }

        /** What nobody, a reading key, all others and other tenants get. */
        String expected() {
            var reader = needs.endsWith(":read") ? answer : 403;
            return "            %-6s %-26s 401   401   401   401   %d   %s%d\n"
                    .formatted(method, path, reader, (answer + "   ").repeat(5), others);
        }
    }

    /** All addresses that there are. */
    static String routes(Project project) throws IOException {
        return project.read(ROUTES);
    }

    /** Owners and administrators have all permissions, members those of the product. */
    void enterPermissions() throws IOException {
        var read = noun.permission() + "_READ";
        var write = noun.permission() + "_WRITE";
        extend(
                LAST_PERMISSION,
                ",\n    %s(true),\n    %s(true);".formatted(read, write),
                DOMAIN + "/actor/Permission.java");
        extend(
                OF_MEMBERS,
                ", Permission.%s, Permission.%s)".formatted(read, write),
                DOMAIN + "/actor/Role.java");
    }

    /** So that a call with the demo key works at once. */
    void enterDemoKey() throws IOException {
        copy.insertBefore(
                "    'members:read'",
                "    '%1$s:read', '%1$s:write',\n".formatted(noun.scope()),
                DEMO);
    }

    /** The API's own address stands behind all operations. */
    void enterOperations(FieldSamples samples) throws IOException {
        var routes = operations().stream().map(Operation::route).collect(Collectors.joining());
        copy.insertBefore("            GET     /      ", routes + "\n", ROUTES);
        var expected = operations().stream().map(Operation::expected).collect(Collectors.joining());
        copy.insertBefore("            GET    /       ", expected, MATRIX);
        extend(
                BODIES,
                ", entry(\"POST /v1/%1$s\", \"%2$s\"), entry(\"PATCH /v1/%1$s/{id}\", \"%3$s\"));\n"
                        .formatted(
                                noun.many(),
                                FieldSamples.inQuotes(samples.requiredInJson()),
                                FieldSamples.inQuotes(samples.patch())),
                MATRIX);
    }

    private List<Operation> operations() {
        var list = "/v1/" + noun.many();
        var read = noun.scope() + ":read";
        var write = noun.scope() + ":write";
        return List.of(
                new Operation("GET", list, read, 200, 200),
                new Operation("POST", list, write, 201, 201),
                new Operation("GET", list + "/{id}", read, 200, 404),
                new Operation("PATCH", list + "/{id}", write, 200, 404),
                new Operation("DELETE", list + "/{id}", write, 204, 404));
    }

    /** The product comes before what every product has. */
    void enterDescription() throws IOException {
        var nouns = noun.many().replace('-', ' ');
        copy.insertBefore(
                "                    \"Webhooks\",\n",
                "                    \"%s\",\n".formatted(Noun.capital(nouns)),
                TAGS);
        copy.insertBefore(
                "    { scope: 'members:read'",
                """
                    { scope: '%1$s:read', label: 'Read %2$s' },
                    { scope: '%1$s:write', label: 'Create, change and delete %2$s' },
                """
                        .formatted(noun.scope(), nouns),
                KEYS);
    }

    /** Puts something in place of the end of what the pattern finds, which follows its group. */
    private void extend(Pattern pattern, String end, String file) throws IOException {
        copy.edit(
                file,
                old -> {
                    var found = pattern.matcher(old);
                    if (!found.find()) {
                        throw new Refusal(
                                "%s does not look as it did; the lines of a feature have no place there."
                                        .formatted(file));
                    }
                    return old.substring(0, found.end(1)) + end + old.substring(found.end());
                });
    }
}
