package command.route;

import command.Application;
import command.Arguments;
import command.Command;
import command.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists every address with those who may use it, and the method that answers. */
final class Routes implements Command {

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
        for (var application : Application.all(project)) {
            var routes = new RouteReader(project, application).routes();
            if (given.has("--json")) {
                routes.forEach(route -> json.add(json(route)));
            } else {
                print(application, routes);
            }
        }
        if (given.has("--json")) {
            IO.println("[\n" + String.join(",\n", json) + "\n]");
        }
    }

    private static void print(Application application, List<Route> routes) {
        IO.println(
                "%s, alone at http://localhost:%d%s/"
                        .formatted(application.name(), application.port(), application.prefix()));
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
