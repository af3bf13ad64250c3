package command.ci;

import command.Refusal;
import command.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the tests need of the machine beside a JDK. */
final class Packages {

    /** With it, a test fails that lacks its browser or its nginx, instead of being skipped. */
    static final Map<String, String> REQUIRED = Map.of("REQUIRE_BROWSER", "true");

    static void install() throws Exception {
        var missing = missing();
        if (missing.isEmpty()) {
            IO.println("nothing is missing");
            return;
        }
        var names = String.join(" ", missing);
        if (!has("apt-get")) {
            throw new Refusal(
                    "install %s (or google-chrome) and start again: this machine has no apt-get to do it."
                            .formatted(names));
        }
        IO.println("installing " + names);
        var root =
                System.getProperty("user.name").equals("root")
                        ? List.<String>of()
                        : List.of("sudo");
        apt(root, List.of("update"));
        var install = new ArrayList<>(List.of("install", "-y", "--no-install-recommends"));
        install.addAll(missing);
        apt(root, install);
    }

    private static List<String> missing() {
        var missing = new ArrayList<String>();
        if (!has("chromium-headless-shell", "chromium", "google-chrome")) {
            missing.addAll(List.of("chromium-headless-shell", "fonts-liberation"));
        }
        if (!has("nginx") && !Files.isExecutable(Path.of("/usr/sbin/nginx"))) {
            missing.add("nginx-light");
        }
        if (!has("mvn", "curl", "wget")) {
            missing.addAll(List.of("curl", "ca-certificates"));
        }
        // the tests of the commands ask it what was changed
        if (!has("git")) {
            missing.add("git");
        }
        return missing;
    }

    private static boolean has(String... programs) {
        var folders = System.getenv("PATH").split(java.io.File.pathSeparator);
        return Stream.of(programs)
                .anyMatch(program ->
                        Stream.of(folders)
                                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    private static void apt(List<String> root, List<String> arguments) throws Exception {
        var command = new ArrayList<>(root);
        command.addAll(List.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"));
        command.addAll(arguments);
        Step.program(Path.of(""), Map.of(), command);
    }

    private Packages() {}
}
