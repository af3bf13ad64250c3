package com.example.parasol.umbrella.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command of {@code bin/parasol} that only reads: in this project, or in one that a test made.
 */
public final class ProjectCommand {

    /** Lends the command to a project. */
    public static void lend(String file, Path project) throws IOException {
        var lent = project.resolve("bin/command").resolve(file);
        Files.createDirectories(lent.getParent());
        Files.copy(Poms.ROOT.resolve("bin/command").resolve(file), lent);
    }

    public static Answer run(Path project, String... words)
            throws IOException, InterruptedException {
        return run(project, Map.of(), words);
    }

    public static Answer run(Path project, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(line(words))
                        .directory(project.toFile())
                        .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return Answer.of(builder.start());
    }

    /** As the launcher runs it, but for the compiler. */
    static List<String> line(String... words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = ProjectClone.COMMANDS.toString();
        var line =
                new ArrayList<>(
                        List.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classes,
                                "command.Commands"));
        line.addAll(List.of(words));
        return line;
    }

    /** What Maven does in a project: a line of shell. */
    static void maven(Path project, String line) throws IOException {
        var script = Files.writeString(project.resolve("mvnw"), "#!/bin/sh\n" + line + "\n");
        script.toFile().setExecutable(true);
    }

    private ProjectCommand() {}
}
