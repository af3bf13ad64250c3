package command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A step with a name, whose time is taken. */
public final class Step {

    static {
        // a Maven that was started must not outlive its command
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() ->
                                ProcessHandle.current()
                                        .descendants()
                                        .forEach(ProcessHandle::destroy)));
    }

    /** What a step does. */
    public interface Action {
        void run() throws Exception;
    }

    public static void run(String name, Action action) throws Exception {
        IO.println("== " + name);
        var began = System.nanoTime();
        var result = "FAILED";
        try {
            action.run();
            result = "passed";
        } finally {
            IO.println(
                    "== %s: %s, %d s"
                            .formatted(
                                    name,
                                    result,
                                    Duration.ofNanos(System.nanoTime() - began).toSeconds()));
        }
    }

    /** Runs a program, which writes to our own output. */
    public static void program(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile()).inheritIO();
        builder.environment().putAll(environment);
        var status = builder.start().waitFor();
        if (status != 0) {
            throw new Refusal(
                    "\"%s\" ended with %d; read what it said above."
                            .formatted(String.join(" ", command), status));
        }
    }

    /** The project's own Maven. */
    public static void maven(
            Project project, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        program(project.root(), environment, maven(project, arguments));
    }

    public static List<String> maven(Project project, List<String> arguments) {
        return script(project, "mvnw", arguments);
    }

    /** A script of the project, which has a companion for Windows. */
    public static List<String> script(Project project, String script, List<String> arguments) {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var file = project.root().resolve(windows ? script + ".cmd" : script);
        return Stream.concat(Stream.of(file.toString()), arguments.stream()).toList();
    }

    private Step() {}
}
