package command.route;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import command.Application;
import command.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;

/**
 * Reads an application's addresses from its sources: the mappings of its controllers, and who may
 * use them from its table or its security, whose order they get. A line without a controller is
 * answered by a library.
 */
final class RouteReader {

    private final Project project;
    private final Application application;

    RouteReader(Project project, Application application) {
        this.project = project;
        this.application = application;
    }

    List<Route> routes() throws IOException {
        var task = parser();
        var units =
                StreamSupport.stream(task.parse().spliterator(), false)
                        .map(CompilationUnitTree.class::cast)
                        .toList();
        var sources = new Sources(units, Trees.instance(task), project.root());
        var mappings = new ArrayList<>(new MappingScanner(sources).scan());
        var routes = new ArrayList<Route>();
        for (var line : new AccessScanner(sources).scan()) {
            var answering = mappings.stream().filter(line::takes).toList();
            mappings.removeAll(answering);
            answering.forEach(one -> routes.add(route(one, line.access())));
            if (answering.isEmpty()) {
                routes.add(route(line.asMapping(), line.access()));
            }
        }
        mappings.stream()
                // the error page's, to which only the server itself leads
                .filter(one -> !one.path().contains("${"))
                .forEach(one -> routes.add(route(one, "in no line")));
        return routes;
    }

    private JavacTask parser() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        try (var found = Files.walk(project.root().resolve(application.name(), "src/main/java"))) {
            var sources = found.filter(file -> file.toString().endsWith(".java")).toList();
            return (JavacTask)
                    compiler.getTask(
                            null,
                            files,
                            null,
                            List.of("-proc:none"),
                            null,
                            files.getJavaFileObjectsFromPaths(sources));
        }
    }

    private Route route(Mapping mapping, String access) {
        var prefix = application.prefix();
        var path = mapping.path().equals("/") && !prefix.isEmpty() ? "" : mapping.path();
        return new Route(
                application.name(),
                mapping.method(),
                prefix + path,
                access,
                mapping.controller(),
                mapping.file(),
                mapping.line());
    }
}
