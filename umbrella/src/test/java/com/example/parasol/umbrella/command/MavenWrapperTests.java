package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code mvnw} does on machines that are prepared well, badly or not at all. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTests {

    private static final String COPY_ZIP = "echo \"asked: $*\"; cp ZIP apache-maven-3.9.16-bin.zip";

    private FakeMachine machine;

    @BeforeEach
    void start(@TempDir Path root) throws Exception {
        machine = new FakeMachine(root);
    }

    @AfterEach
    void stop() {
        machine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jvm/temurin-25",
                "home/.jdks/temurin-25",
                "home/.sdkman/candidates/java/25-tem"
            })
    void aJdkInAUsualFolderIsFound(String folder) throws Exception {
        var jdk = machine.jdk(folder, "25.0.3");

        assertThat(machine.run("-v").output()).contains("pinned: " + jdk);
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        machine.jdk("jvm/temurin-25", "25");
        var chosen = machine.jdk("chosen one", "26-ea");
        machine.environment.put("JAVA_HOME", chosen.toString());

        assertThat(machine.run("-v").output()).contains("pinned: " + chosen);
    }

    @Test
    void theJdkBehindALinkOnThePathIsFound() throws Exception {
        var jdk = machine.jdk("somewhere/jdk", "25.0.1");
        Files.createSymbolicLink(
                jdk.resolve("../../bin/javac").normalize(), jdk.resolve("bin/javac"));

        assertThat(machine.run("-v").output()).contains("pinned: " + jdk);
    }

    @Test
    void olderOnesArePassedOver() throws Exception {
        var old = machine.jdk("jvm/a-17", "17.0.15");
        Files.createSymbolicLink(
                old.resolve("../../bin/javac").normalize(), old.resolve("bin/javac"));
        machine.environment.put("JAVA_HOME", old.toString());
        var jdk = machine.jdk("jvm/b-25", "25");

        assertThat(machine.run("-v").output()).contains("pinned: " + jdk);
    }

    @Test
    void withoutAJdkOneSentenceSaysWhatToInstall() throws Exception {
        machine.jdk("jvm/a-21", "21.0.2");
        Files.delete(machine.jdk("jvm/runtime-25", "25").resolve("bin/javac"));

        var answer = machine.run("verify");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output())
                .startsWith("mvnw: no JDK 25")
                .contains("install")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.9.0", "3.9.16", "3.10.1", "4.0.0"})
    void aMavenOnThePathThatIsNewEnoughIsUsedAsItIs(String version) throws Exception {
        machine.jdk("jvm/25", "25");
        machine.mvn(version, "echo theirs: $*");

        assertThat(machine.run("-q", "verify")).isEqualTo(new Answer(0, "theirs: -q verify\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.7", "3.6.3", "2.2.1"})
    void anOlderMavenIsAskedForThePinnedOneAndLendsItsSettings(String version) throws Exception {
        machine.jdk("jvm/25", "25");
        var theirs = machine.mvn(version, COPY_ZIP);

        var answer = machine.run("-Dname=two words", "verify");

        assertThat(answer.output())
                .contains("pinned: ")
                .endsWith(
                        "<-Dname=two words><verify><-gs><%s/conf/settings.xml>".formatted(theirs));
        assertThat(machine.archive.downloads).hasValue(0);
    }

    @Test
    void theArchiveIsAskedWhenTheOlderMavenCannotHelp() throws Exception {
        machine.jdk("jvm/25", "25");
        machine.mvn("3.8.7", "echo '[ERROR] no network'; exit 1");

        assertThat(machine.run("verify").output()).contains("[ERROR] no network", "pinned: ");
        assertThat(machine.archive.downloads).hasValue(1);
    }

    @Test
    void theArchiveIsAskedOnlyOnce() throws Exception {
        machine.jdk("jvm/25", "25");

        assertThat(machine.run("verify").output())
                .contains("getting http://127.0.0.1")
                .endsWith("<verify>");
        assertThat(machine.run("verify").output()).startsWith("pinned: ").endsWith("<verify>");
        assertThat(machine.archive.downloads).hasValue(1);
        assertThat(machine.installed()).singleElement();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aWrongChecksumIsRefusedAndLeavesNothing(boolean throughMaven) throws Exception {
        machine.jdk("jvm/25", "25");
        machine.pinChecksum("0".repeat(128));
        if (throughMaven) {
            machine.mvn("3.8.7", COPY_ZIP);
        }

        var answer = machine.run("verify");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output()).contains("has the wrong checksum").doesNotContain("pinned: ");
        assertThat(machine.installed()).isEmpty();
    }

    @Test
    void anArchiveThatDoesNotAnswerGivesASentence() throws Exception {
        machine.jdk("jvm/25", "25");
        machine.environment.compute("MAVEN_ARCHIVE", (_, address) -> address + "/nowhere");

        var answer = machine.run("verify");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output())
                .contains("Maven 3.9.16 could not be got; put Maven 3.9 or newer on the PATH");
        assertThat(machine.installed()).isEmpty();
    }

    @Test
    void firstRunsAtOnceDoNotDisturbEachOther() throws Exception {
        machine.jdk("jvm/25", "25");

        var runs = List.of(machine.start("one"), machine.start("two"), machine.start("three"));

        for (var run : runs) {
            assertThat(run.waitFor()).isZero();
        }
        assertThat(machine.installed()).singleElement();
        assertThat(machine.run("verify").output()).startsWith("pinned: ");
    }

    @Test
    void bothScriptsPinTheSameMaven() throws Exception {
        var pins = Pattern.compile("(?:version|sha512)=([.\\d]+|\\p{XDigit}{128})\\b");

        assertThat(pinsOf("mvnw.cmd", pins)).hasSize(2).isEqualTo(pinsOf("mvnw", pins));
    }

    private static List<String> pinsOf(String script, Pattern pins) throws Exception {
        var text = Files.readString(Poms.ROOT.resolve(script));
        return pins.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
