package command.app;

import command.Application;
import command.Project;
import command.Refusal;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places where a module has to be entered, each of them before or behind its neighbours. */
record Entries(ModuleName name, Project copy) {

    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    " *<dependency>\\s+<groupId>.+</groupId>\\s+<artifactId>gateway</artifactId>"
                            + "(?s:.*?)</dependency>\\n");
    private static final String READERS = "(## (?:%s)\n\nRead by .*?)(, gateway)?\\.";
    private static final Pattern ROWS = Pattern.compile("\\| application \\|.*\\n(?:\\|.*\\n)+");

    /** In the build, where others may depend on it. */
    void module() throws IOException {
        var module = "        <module>%s</module>\n";
        copy.insertBefore(module.formatted("gateway"), module.formatted(name.name()), "pom.xml");
        dependency("pom.xml");
        Picture.draw(copy);
    }

    /** In the umbrella, behind the gateway and in the documents. */
    void application(boolean json, int port) throws IOException {
        dependency("umbrella/pom.xml");
        Picture.draw(copy);
        copy.edit(
                Application.TABLE, table -> table.stripTrailing() + "\n" + row(json, port) + "\n");
        copy.edit("README.md", readme -> ROWS.matcher(readme).replaceFirst(readmeRow(json, port)));
        var read = READERS.formatted(json ? "telemetry" : "telemetry|core-domain|web-theme");
        copy.edit(
                "docs/configuration.md",
                page -> page.replaceAll(read, "$1, " + name.name() + "$2."));
    }

    /** The gateway closes the list of applications. */
    private void dependency(String file) throws IOException {
        copy.edit(
                file,
                pom -> {
                    var gateway = DEPENDENCY.matcher(pom);
                    if (!gateway.find()) {
                        throw new Refusal(file + " does not depend on the gateway any more.");
                    }
                    var own = gateway.group().replace("gateway", name.name());
                    return pom.substring(0, gateway.start()) + own + pom.substring(gateway.start());
                });
    }

    private String row(boolean json, int port) {
        var cookies = json ? "" : name.cookies();
        return "  %s: {port: %d, path: /%s, host: %s, cookies: [%s], addresses: [\"http://127.0.0.1:%d\"], body-limit: 1MB}"
                .formatted(name.name(), port, name.path(), name.path(), cookies, port);
    }

    private String readmeRow(boolean json, int port) {
        var row =
                "| `%s` | http://localhost:8080/%s | http://localhost:%d/%s | %s, as %s |\n"
                        .formatted(
                                name.name(),
                                name.path(),
                                port,
                                name.path(),
                                name.title(),
                                json ? "JSON" : "pages");
        return "$0" + Matcher.quoteReplacement(row);
    }

    /** Behind that of every other application. */
    int nextPort() throws IOException {
        return 1 + Application.all(copy).stream().mapToInt(Application::port).max().orElseThrow();
    }
}
