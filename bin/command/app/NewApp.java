package command.app;

import command.Arguments;
import command.Command;
import command.Migrations;
import command.Pom;
import command.Project;
import command.Refusal;
import command.Templates;
import command.WorkCopy;
import java.io.IOException;
import java.util.Map;

/** Makes an application with pages, one with JSON, or a library. */
final class NewApp implements Command {

    @Override
    public String help() {
        return """
        bin/parasol new-app NAME [--api | --library]

        Makes the module NAME, such as billing, and enters it wherever applications stand: an
        application with pages behind the gateway at /billing, with a port, cookies and
        sessions of its own, security that denies by default, a page, and tests.

          --api          makes an application that speaks JSON, without pages
          --library      makes a module that others may use, without a path
        """
                + WorkCopy.OPTIONS;
    }

    @Override
    public void run(Arguments given) throws Exception {
        var project = Project.here();
        var name = ModuleName.of(given.expect("NAME").getFirst(), project);
        if (given.has("--api") && given.has("--library")) {
            throw new Refusal("--api and --library exclude each other; give one of them.");
        }
        if (given.has("--library")) {
            WorkCopy.change(given, copy -> makeLibrary(name, copy));
            return;
        }
        name.asApplication(project);
        WorkCopy.change(given, copy -> makeApplication(name, given.has("--api"), copy));
    }

    private static void makeLibrary(ModuleName name, Project copy) throws IOException {
        templates(name, 0, copy).writeAll("library", copy, name.name());
        new Entries(name, copy).module();
    }

    private static void makeApplication(ModuleName name, boolean json, Project copy)
            throws IOException {
        var entries = new Entries(name, copy);
        var port = entries.nextPort();
        var templates = templates(name, port, copy);
        templates.writeAll(json ? "api" : "web", copy, name.name());
        entries.module();
        entries.application(json, port);
        new ComposeService(name, copy).add(json, port);
        new KubernetesFiles(name, copy).add(json, port, templates);
        if (!json) {
            var file = Migrations.file(copy, name.table() + "_session");
            copy.write(file, templates.text("migration/session.sql", copy));
        }
    }

    private static Templates templates(ModuleName name, int port, Project copy) throws IOException {
        var version = Pom.read(copy, "pom.xml").find("version").orElseThrow();
        return new Templates(
                Map.ofEntries(
                        Map.entry("name", name.name()),
                        Map.entry("Name", name.className()),
                        Map.entry("package", name.packageName()),
                        Map.entry("folder", name.packageName().replace('.', '/')),
                        Map.entry("path", name.path()),
                        Map.entry("table", name.table()),
                        Map.entry("title", name.title()),
                        Map.entry("PORT", name.setting()),
                        Map.entry("port", String.valueOf(port)),
                        Map.entry("metricsPort", String.valueOf(port + 1000)),
                        Map.entry("version", version)));
    }
}
