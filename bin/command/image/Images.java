package command.image;

import command.Arguments;
import command.Command;
import command.Project;
import command.Refusal;
import command.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the images of the applications, the worker and the umbrella. */
final class Images implements Command {

    @Override
    public String help() {
        return """
        bin/parasol images [--module MODULE] [--tag TAG] [--plain]

        Builds the images of the applications, of core-domain's worker and of the umbrella, by
        deploy/Dockerfile from the jars that ./mvnw package has made, each with an SBOM, which
        lists its libraries. They are called by the project and the module, such as
        parasol/web-site.

          --module MODULE  builds only this one
          --tag TAG        tags them so, and not as latest
          --plain          leaves out the AOT cache, which makes starts quicker
          --dry-run        only prints what Maven and Docker would be told
        """;
    }

    @Override
    public void run(Arguments given) throws Exception {
        given.expect();
        var project = Project.here();
        var images = chosen(Image.all(project), given);
        var sboms = Image.sboms(images);
        var commands = new ArrayList<List<String>>();
        for (var image : images) {
            commands.add(image.build(given.value("--tag").orElse("latest"), given.has("--plain")));
        }
        if (given.has("--dry-run")) {
            IO.println(String.join(" ", Step.maven(project, sboms)));
            commands.forEach(command -> IO.println(String.join(" ", command)));
            return;
        }
        refuseWithoutJars(project, images);
        refuseWithoutDocker();
        Step.run("SBOMs", () -> Step.maven(project, Map.of(), sboms));
        for (var i = 0; i < images.size(); i++) {
            var command = commands.get(i);
            Step.run(
                    images.get(i).module(),
                    () -> Step.program(project.root(), Map.of("DOCKER_BUILDKIT", "1"), command));
        }
    }

    private static List<Image> chosen(List<Image> all, Arguments given) {
        var module = given.value("--module");
        if (module.isEmpty()) {
            return all;
        }
        var chosen = all.stream().filter(one -> one.module().equals(module.get())).toList();
        if (chosen.isEmpty()) {
            throw new Refusal(
                    "\"%s\" is none of the modules that run: %s."
                            .formatted(
                                    module.get(),
                                    String.join(", ", all.stream().map(Image::module).toList())));
        }
        return chosen;
    }

    private static void refuseWithoutJars(Project project, List<Image> images) {
        for (var image : images) {
            if (!project.has(image.jar())) {
                throw new Refusal(image.jar() + " is missing; run ./mvnw package first.");
            }
        }
    }

    private static void refuseWithoutDocker() throws InterruptedException {
        try {
            var docker =
                    new ProcessBuilder("docker", "version")
                            .directory(Path.of("").toAbsolutePath().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (docker.waitFor() == 0) {
                return;
            }
            throw new Refusal("Docker does not answer; start it, and try \"docker version\".");
        } catch (IOException e) {
            throw new Refusal(
                    "there is no docker on the PATH; install Docker Engine with Buildx first.");
        }
    }
}
