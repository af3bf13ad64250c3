package com.example.parasol.umbrella.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    static Answer run(Path project, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = ProjectClone.COMMANDS.toString();
        var command =
                new ArrayList<>(
                        List.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classes,
                                "command.Commands"));
        command.addAll(List.of(words));
        var builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private ProjectCommand() {}
}
