package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Those files of the project that its commands read, committed in a folder of their own. */
final class ProjectClone {

    private static final List<String> FILES =
            List.of(
                    ".github",
                    ".gitignore",
                    ".mvn",
                    "README.md",
                    "api-web/src/main/java/com/example/parasol/api/web/openapi",
                    "api-web/src/main/java/com/example/parasol/api/web/security",
                    "api-web/src/test/java/com/example/parasol/api/web/security/RoutesTests.java",
                    "api-web/src/test/resources/openapi.yaml",
                    "bin",
                    "core-domain/src/main/java/com/example/parasol/core/domain/actor",
                    "core-domain/src/main/java/com/example/parasol/core/domain/secret",
                    "core-domain/src/main/resources/db/migration",
                    "deploy",
                    "dev-kit/src/main",
                    "docker-compose.yml",
                    "docs/configuration.md",
                    "gateway/src/main/resources/umbrella.yaml",
                    "pom.xml",
                    "umbrella/pom.xml",
                    "web-site/src/main/java/com/example/parasol/web/site/SiteRoutes.java",
                    "web-site/src/main/resources/static/app/key");

    /** Compiled once, for most of a command's time goes there. */
    static final Path COMMANDS = compile();

    final Path root;

    ProjectClone(Path root) throws IOException, InterruptedException {
        this.root = root;
        for (var file : FILES) {
            copy(Poms.ROOT.resolve(file));
        }
        maven("true");
        git("init", "--quiet");
        commit();
    }

    /** What Maven does here: a line of shell. */
    void maven(String line) throws IOException {
        ProjectCommand.maven(root, line);
    }

    void commit() throws IOException, InterruptedException {
        git("add", "--all");
        git(
                "-c",
                "user.name=Ada",
                "-c",
                "user.email=ada@example.com",
                "commit",
                "--quiet",
                "--message=All");
    }

    /** As it was committed last. */
    void restore() throws IOException, InterruptedException {
        git("reset", "--quiet", "--hard");
        git("clean", "--quiet", "-d", "--force");
    }

    /** What git calls changed, one file a line. */
    List<String> changes() throws IOException, InterruptedException {
        return git("status", "--porcelain", "--untracked-files=all").lines().toList();
    }

    Answer run(String... words) throws IOException, InterruptedException {
        return Answer.of(start(words));
    }

    Process start(String... words) throws IOException {
        return process(ProjectCommand.line(words));
    }

    Answer launch(String launcher, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(root.resolve(launcher).toString()));
        command.addAll(List.of(arguments));
        return Answer.of(process(command));
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var answer = Answer.of(process(command));
        assertThat(answer.status()).as(answer.output()).isZero();
        return answer.output();
    }

    private Process process(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private void copy(Path from) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = root.resolve(Poms.ROOT.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
                to.toFile().setExecutable(Files.isExecutable(file));
            }
        }
    }

    private static Path compile() {
        var sources = Poms.ROOT.resolve("bin/command");
        try (var files = Files.walk(sources)) {
            var classes = Files.createTempDirectory("commands");
            var arguments =
                    Stream.concat(
                            Stream.of("-Xlint:all,-serial", "-Werror", "-d", classes.toString()),
                            files.map(Path::toString).filter(file -> file.endsWith(".java")));
            var status =
                    ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, arguments.toArray(String[]::new));
            assertThat(status).isZero();
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
