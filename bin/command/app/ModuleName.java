package command.app;

import command.Application;
import command.Pom;
import command.Project;
import command.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** The name of a new module and what follows from it. A hyphen is a dot. */
public record ModuleName(String name) {

    public static final String BASE = "com.example.parasol";

    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*");
    private static final Pattern CONTAINER = Pattern.compile("(?m)^  ([\\w-]+):$");
    private static final Pattern ROUTE = Pattern.compile("Route\\(\"/([a-z0-9-]*)");

    /** What the gateway, the site or the platforms answer themselves, or may want to. */
    private static final Set<String> RESERVED =
            Set.of(
                    "dev",
                    "docs",
                    "assets",
                    "theme",
                    "healthz",
                    "livez",
                    "readyz",
                    "actuator",
                    "error",
                    "static",
                    "api");

    /**
     * @throws Refusal when no module can have this name here
     */
    static ModuleName of(String name, Project project) throws IOException {
        if (!WORDS.matcher(name).matches() || name.length() > 24) {
            throw new Refusal(
                    "\"%s\" is no name for a module: take words of small letters, joined by hyphens, of 24 letters at most, such as billing."
                            .formatted(name));
        }
        for (var word : name.split("-")) {
            if (SourceVersion.isKeyword(word)) {
                throw new Refusal(
                        "\"%s\" is a word of Java and cannot be a package; take another."
                                .formatted(word));
            }
        }
        if (project.has(name) || BASE.endsWith("." + name)) {
            throw new Refusal("\"%s\" is there already; take another name.".formatted(name));
        }
        for (var module : Pom.read(project, "pom.xml").modules()) {
            if ((module + "-").startsWith(name + "-") || (name + "-").startsWith(module + "-")) {
                throw new Refusal(
                        "the packages of \"%s\" and \"%s\" would lie in each other; take another name."
                                .formatted(name, module));
            }
        }
        return new ModuleName(name);
    }

    /**
     * @throws Refusal when no application can have this name here
     */
    ModuleName asApplication(Project project) throws IOException {
        var others = Application.all(project);
        var site =
                project.read("web-site/src/main/java/com/example/parasol/web/site/SiteRoutes.java");
        var paths = new TreeSet<>(RESERVED);
        paths.addAll(found(ROUTE, site));
        if (paths.contains(path())
                || others.stream().anyMatch(other -> other.path().equals("/" + path()))) {
            throw new Refusal(
                    "the path /%s is somebody's already, or reserved; take another name."
                            .formatted(path()));
        }
        if (others.stream().anyMatch(other -> other.cookies().equals(cookies()))) {
            throw new Refusal(
                    "another application's cookies are called %s…; take another name."
                            .formatted(cookies()));
        }
        if (found(CONTAINER, project.read("docker-compose.yml")).contains(name)) {
            throw new Refusal(
                    "docker-compose.yml has a \"%s\" already; take another name.".formatted(name));
        }
        return this;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** {@code billing-web} is {@code BillingWeb}. */
    String className() {
        return words().map(ModuleName::capital).collect(Collectors.joining());
    }

    String packageName() {
        return BASE + "." + name.replace('-', '.');
    }

    /** {@code billing-web} owns {@code /billing}, as {@code admin-web} owns {@code /admin}. */
    String path() {
        return name.replaceFirst("-web$", "");
    }

    String table() {
        return path().replace('-', '_');
    }

    String cookies() {
        return table() + "_";
    }

    String title() {
        return capital(path().replace('-', ' '));
    }

    String setting() {
        return Application.variable(name);
    }

    private Stream<String> words() {
        return Stream.of(name.split("-"));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase() + word.substring(1);
    }
}
