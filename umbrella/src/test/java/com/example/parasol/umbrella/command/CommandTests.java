package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.BesideTheHouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every command of {@code bin/parasol}. */
@DisabledOnOs(OS.WINDOWS)
@BesideTheHouse
class CommandTests {

    private static final Pattern COMMAND = Pattern.compile("class \\w+ implements Command \\{");

    @TempDir static Path folder;
    private static ProjectClone project;

    @BeforeAll
    static void start() throws Exception {
        project = new ProjectClone(folder);
    }

    static List<String> commands() throws IOException {
        return files().map(CommandTests::name).toList();
    }

    static List<String> writing() throws IOException {
        return files().filter(file -> text(file).contains("WorkCopy.change("))
                .map(CommandTests::name)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help"})
    void theLauncherTellsWhatThereIs(String asked) throws Exception {
        var answer =
                project.launch(
                        "bin/parasol", asked.isEmpty() ? new String[0] : new String[] {asked});

        assertThat(answer.status()).isZero();
        for (var command : commands()) {
            assertThat(answer.output()).containsPattern("(?m)^  " + command + " +[A-Z].+\\.$");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandTellsHowItIsCalled(String command) throws Exception {
        var answer = project.run(command, "--help");

        assertThat(answer.status()).isZero();
        assertThat(answer.output()).startsWith("bin/parasol " + command).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("writing")
    void everyCommandThatWritesCanTellItBefore(String command) throws Exception {
        assertThat(project.run(command, "--help").output()).contains("--dry-run", "--allow-dirty");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anUnknownOptionIsRefused(String command) throws Exception {
        var answer = project.run(command, "--nonsense");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output())
                .startsWith("bin/parasol " + command + ": there is no option --nonsense")
                .hasLineCount(1);
    }

    @Test
    void anUnknownCommandLeadsToTheNearest() throws Exception {
        var answer = project.run("newap", "billing");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output())
                .isEqualToIgnoringNewLines(
                        "bin/parasol: there is no command newap; new-app is the nearest.");
    }

    @Test
    void aWordTooFewIsRefused() throws Exception {
        assertThat(project.run("new-app").output())
                .contains("it takes NAME, not 0 words; --help shows how.");
        assertThat(project.run("ci", "now").output()).contains("it takes no words");
    }

    private static Stream<Path> files() throws IOException {
        try (var files = Files.walk(Poms.ROOT.resolve("bin/command"))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> COMMAND.matcher(text(file)).find())
                    .toList()
                    .stream();
        }
    }

    private static String name(Path file) {
        var type = file.getFileName().toString().replace(".java", "");
        return type.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
