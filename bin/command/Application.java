package command;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of the table of applications, by which the gateway and the umbrella know them too.
 *
 * @param path where it is behind the gateway
 * @param cookies how the names of its cookies begin; empty if it has none
 */
public record Application(String name, int port, String path, String cookies) {

    public static final String TABLE = "gateway/src/main/resources/umbrella.yaml";

    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^  (?<name>[\\w-]+): \\{port: (?<port>\\d+), path: (?<path>[^,}]+)"
                            + "(?:.*? cookies: \\[(?<cookies>\\w*)])?.*}$");

    /** In the order of the table. */
    public static List<Application> all(Project project) throws IOException {
        return ROW.matcher(project.read(TABLE))
                .results()
                .map(row -> {
                    var cookies = row.group("cookies");
                    return new Application(
                            row.group("name"),
                            Integer.parseInt(row.group("port")),
                            row.group("path"),
                            cookies == null ? "" : cookies);
                })
                .toList();
    }

    /** What stands before each of its own addresses; nothing for the site itself. */
    public String prefix() {
        return path.equals("/") ? "" : path;
    }

    /** What variables of the environment call a module. */
    public static String variable(String module) {
        return module.toUpperCase().replace('-', '_');
    }
}
