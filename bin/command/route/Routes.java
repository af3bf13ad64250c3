package command.route;

import command.Arguments;
import command.Command;
import command.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists every address with those who may use it, and the method that answers. */
final class Routes implements Command {

    private static final String TABLE = "gateway/src/main/resources/umbrella.yaml";
    private static final Pattern ROW =
            Pattern.compile(
                    "^  (?<name>[a-z-]+): \\{port: (?<port>\\d+), path: (?<path>[^,]+),",
                    Pattern.MULTILINE);

    @Override
    public String help() {
        return """
        bin/parasol routes

        Lists the addresses of every application: method, path, who may use it, and where the method
        that answers stands. They are read from the sources, so nothing has to run. What libraries
        answer, such as files and health, is there if the application itself says who may use it.

          --json  writes them as JSON
        """;
    }

    @Override
    public void run(Arguments given) throws IOException {
        given.expect();
        var project = Project.here();
        var json = new ArrayList<String>();
        for (var row : ROW.matcher(project.read(TABLE)).results().toList()) {
            var name = row.group("name");
            var prefix = row.group("path").equals("/") ? "" : row.group("path");
            var routes = new RouteReader(project, name, prefix).routes();
            if (given.has("--json")) {
                routes.forEach(route -> json.add(json(route)));
            } else {
                print(name, prefix, row.group("port"), routes);
            }
        }
        if (given.has("--json")) {
            IO.println("[\n" + String.join(",\n", json) + "\n]");
        }
    }

    private static void print(String name, String prefix, String port, List<Route> routes) {
        IO.println("%s, alone at http://localhost:%s%s/".formatted(name, port, prefix));
        var line =
                "  %%-%ds %%-%ds %%-%ds %%s"
                        .formatted(
                                width(routes, Route::method),
                                width(routes, Route::path),
                                width(routes, Route::access));
        for (var route : routes) {
            IO.println(line.formatted(route.method(), route.path(), route.access(), route.place()));
        }
        IO.println();
    }

    private static int width(List<Route> routes, Function<Route, String> column) {
        return routes.stream().map(column).mapToInt(String::length).max().orElse(1);
    }

    private static String json(Route route) {
        return "  {"
                + List.of(
                                text("application", route.application()),
                                text("method", route.method()),
                                text("path", route.path()),
                                text("access", route.access()),
                                text("controller", route.controller()),
                                text("file", route.file()),
                                "\"line\": " + route.line())
                        .stream()
                        .collect(Collectors.joining(", "))
                + "}";
    }

    private static String text(String name, String value) {
        return "\"%s\": \"%s\"".formatted(name, value.replace("\\", "\\\\").replace("\"", "\\\""));
    }
}
