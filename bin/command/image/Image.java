package command.image;

import command.Application;
import command.Pom;
import command.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What an image is made of, as the poms and the table of applications tell.
 *
 * @param jar the executable one, below the root
 * @param sbom which libraries it has, as Maven writes it beside the jar
 * @param readyz where the container says that it is ready, behind its own host; empty if nowhere
 */
record Image(
        String module, String name, String jar, String sbom, String readyz, List<String> labels) {

    private static final String LABEL = "org.opencontainers.image.";

    /** One for each module that runs. */
    static List<Image> all(Project project) throws IOException, InterruptedException {
        var root = Pom.read(project, "pom.xml");
        var revision = revision(project);
        var found = new ArrayList<Image>();
        for (var module : root.modules()) {
            var pom = Pom.read(project, module + "/pom.xml");
            if (pom.find("properties", "start-class").isPresent()) {
                found.add(of(module, pom, root, revision, project));
            }
        }
        return found;
    }

    private static Image of(
            String module, Pom pom, Pom root, List<String> revision, Project project)
            throws IOException {
        var version = root.find("version").orElseThrow();
        var labels = new ArrayList<String>();
        labels.add(LABEL + "title=" + root.find("name").orElseThrow() + " " + module);
        labels.add(LABEL + "description=" + pom.find("description").orElse(""));
        labels.add(LABEL + "version=" + version);
        revision.forEach(commit -> labels.add(LABEL + "revision=" + commit));
        return new Image(
                module,
                root.find("artifactId").orElseThrow() + "/" + module,
                module + "/target/" + file(module, pom, root, version),
                module + "/target/application.cdx.json",
                readyz(module, project),
                List.copyOf(labels));
    }

    private static String file(String module, Pom pom, Pom root, String version) {
        var classifier =
                pom.find("properties", "executable.classifier")
                        .or(() -> root.find("properties", "executable.classifier"))
                        .filter(given -> !given.isEmpty())
                        .map(given -> "-" + given)
                        .orElse("");
        return pom.find("build", "finalName").orElse(module + "-" + version) + classifier + ".jar";
    }

    /** A port may be moved by its variable, as {@code application.yaml} has it. */
    private static String readyz(String module, Project project) throws IOException {
        if (List.of("gateway", "umbrella").contains(module)) {
            return "${PORT:-8080}/readyz";
        }
        return Application.all(project).stream()
                .filter(application -> application.name().equals(module))
                .map(application ->
                        "${%s_PORT:-%d}%s/readyz"
                                .formatted(
                                        Application.variable(module),
                                        application.port(),
                                        application.prefix()))
                .findFirst()
                .orElse("");
    }

    /** The commit; nothing outside of git. */
    private static List<String> revision(Project project) throws IOException, InterruptedException {
        try {
            var git =
                    new ProcessBuilder("git", "rev-parse", "HEAD")
                            .directory(project.root().toFile())
                            .start();
            var said = new String(git.getInputStream().readAllBytes()).strip();
            return git.waitFor() == 0 ? List.of(said) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What Maven is told: to write the SBOMs of these. */
    static List<String> sboms(List<Image> images) {
        var modules = images.stream().map(Image::module).toList();
        return List.of("-q", "-B", "-ntp", "cyclonedx:makeBom", "-pl", String.join(",", modules));
    }

    List<String> build(String tag, boolean plain) {
        var command = new ArrayList<>(List.of("docker", "build", "--file", "deploy/Dockerfile"));
        if (plain) {
            command.addAll(List.of("--target", "plain"));
        }
        command.addAll(List.of("--build-arg", "JAR=" + jar));
        command.addAll(List.of("--build-arg", "SBOM=" + sbom));
        command.addAll(List.of("--build-arg", "READYZ=" + readyz));
        labels.forEach(label -> command.addAll(List.of("--label", label)));
        command.addAll(List.of("--tag", name + ":" + tag, "."));
        return command;
    }
}
