package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands change everything or nothing, whatever comes between. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class WorkCopyTests {

    private static final String[] RENAME = {"rename", "net.orchard.quince", "Quince"};

    private ProjectClone project;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        project = new ProjectClone(folder);
    }

    @Test
    void whatIsNotCommittedIsKeptFromCommands() throws Exception {
        Files.writeString(project.root.resolve("README.md"), "mine", StandardOpenOption.APPEND);

        var answer = project.run("new-app", "quince");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output())
                .contains("not everything is committed", "--allow-dirty", " M README.md");
        assertThat(project.changes()).containsExactly(" M README.md");
        assertThat(project.run("new-app", "quince", "--allow-dirty").status()).isZero();
    }

    @Test
    void withoutGitTheyAskForAWord() throws Exception {
        Files.move(project.root.resolve(".git"), project.root.resolve("target"));

        assertThat(project.run("new-app", "quince").output()).contains("--allow-dirty");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aKillInTheMiddleLeavesNothing(boolean forcibly) throws Exception {
        project.maven("echo at work; read line");
        project.commit();
        var command = project.start(RENAME);
        var output = command.inputReader();
        assertThat(output.lines().anyMatch("at work"::equals)).isTrue();

        var stopped = forcibly ? command.destroyForcibly() : command;
        stopped.destroy();
        stopped.waitFor();

        assertThat(project.changes()).isEmpty();
        assertThat(project.run("new-app", "quince").status()).isZero();
    }

    @Test
    void aFailureInTheMiddleLeavesNothing() throws Exception {
        project.maven("exit 3");
        project.commit();

        var answer = project.run(RENAME);

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output()).contains("ended with 3");
        assertThat(project.changes()).isEmpty();
        assertThat(project.root.resolve("target/command/copy")).doesNotExist();
    }

    @Test
    void twoAtOnceDoNotMeet() throws Exception {
        project.maven("echo at work; read line");
        project.commit();
        var command = project.start(RENAME);
        assertThat(command.inputReader().lines().anyMatch("at work"::equals)).isTrue();

        var other = project.run("new-app", "quince");

        assertThat(other.output()).contains("another command is at work here");
        command.destroy();
        command.waitFor();
    }

    @Test
    void whatACrashLeftHalfMovedIsFinished() throws Exception {
        var ready = Files.createDirectories(project.root.resolve("target/command/ready"));
        Files.createDirectories(ready.resolve("files/new"));
        Files.writeString(ready.resolve("files/new/file"), "whole");
        Files.writeString(ready.resolve("gone"), "README.md\nnowhere/at-all\n");

        project.run("new-app", "quince", "--dry-run", "--allow-dirty");

        assertThat(project.root.resolve("new/file")).hasContent("whole");
        assertThat(project.root.resolve("README.md")).doesNotExist();
        assertThat(ready).doesNotExist();
    }
}
