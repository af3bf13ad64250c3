package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.BesideTheHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bin/parasol images}, in a small project, with a Docker that only writes down its words.
 */
@DisabledOnOs(OS.WINDOWS)
@BesideTheHouse
class ImagesTests {

    @TempDir Path project;

    @BeforeEach
    void aProject() throws IOException {
        ProjectCommand.lend("image/Images.java", project);
        write(
                "pom.xml",
                """
                <project>
                    <artifactId>orchard</artifactId>
                    <version>1.0</version>
                    <name>Orchard</name>
                    <modules>
                        <module>quince-web</module>
                        <module>pips</module>
                        <module>umbrella</module>
                    </modules>
                    <properties><executable.classifier>exec</executable.classifier></properties>
                </project>
                """);
        write(
                "quince-web/pom.xml",
                """
                <project>
                    <description>Quinces.</description>
                    <properties><start-class>a.B</start-class></properties>
                </project>
                """);
        write("pips/pom.xml", "<project/>");
        write(
                "umbrella/pom.xml",
                """
                <project>
                    <properties><executable.classifier/><start-class>a.C</start-class></properties>
                    <build><finalName>orchard</finalName></build>
                </project>
                """);
        write(
                "gateway/src/main/resources/umbrella.yaml",
                "applications:\n  quince-web: {port: 8084, path: /quince, host: quince}\n");
    }

    @Test
    void everyModuleThatRunsGetsOne() throws Exception {
        var lines = run("images", "--dry-run", "--tag", "7").output().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .contains("mvnw ")
                .endsWith(" cyclonedx:makeBom -pl quince-web,umbrella");
        assertThat(lines.get(1))
                .startsWith("docker build --file deploy/Dockerfile")
                .contains(
                        "JAR=quince-web/target/quince-web-1.0-exec.jar",
                        "SBOM=quince-web/target/application.cdx.json",
                        "READYZ=${QUINCE_WEB_PORT:-8084}/quince/readyz",
                        "org.opencontainers.image.title=Orchard quince-web",
                        "org.opencontainers.image.description=Quinces.",
                        "org.opencontainers.image.version=1.0")
                .endsWith("--tag orchard/quince-web:7 .");
        assertThat(lines.getLast())
                .contains("JAR=umbrella/target/orchard.jar", "READYZ=${PORT:-8080}/readyz")
                .endsWith("--tag orchard/umbrella:7 .");
    }

    @Test
    void plainOnesEndBeforeTheTraining() throws Exception {
        var lines = run("images", "--dry-run", "--plain").output().lines().toList();

        assertThat(lines.stream().skip(1))
                .hasSize(2)
                .allMatch(line -> line.contains(" --target plain "));
    }

    @Test
    void buildsWhatWasPackaged() throws Exception {
        docker("echo \"$@\" >> said");
        ProjectCommand.maven(project, "echo \"maven $@\" >> said");
        write("quince-web/target/quince-web-1.0-exec.jar", "");

        assertThat(run("images", "--module", "quince-web").status()).isZero();
        assertThat(project.resolve("said"))
                .content()
                .startsWith("version\nmaven ")
                .contains(" cyclonedx:makeBom -pl quince-web\nbuild ")
                .endsWith("--tag orchard/quince-web:latest .\n");
    }

    @Test
    void withoutItsSbomThereIsNoImage() throws Exception {
        docker("echo \"$@\" >> said");
        ProjectCommand.maven(project, "echo no network; exit 1");
        write("quince-web/target/quince-web-1.0-exec.jar", "");

        var answer = run("images", "--module", "quince-web");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output()).contains("no network", "ended with 1; read what it said above");
        assertThat(project.resolve("said")).hasContent("version");
    }

    @Test
    void withoutAJarItSaysHowToMakeOne() throws Exception {
        docker("true");

        refuses(
                "quince-web/target/quince-web-1.0-exec.jar is missing; run ./mvnw package first.",
                "images");
    }

    @Test
    void withoutDockerItSaysSo() throws Exception {
        write("quince-web/target/quince-web-1.0-exec.jar", "");
        refuses("there is no docker on the PATH", "images", "--module", "quince-web");

        docker("exit 1");
        refuses("Docker does not answer; start it", "images", "--module", "quince-web");
    }

    @Test
    void aModuleThatDoesNotRunHasNone() throws Exception {
        refuses(
                "\"pips\" is none of the modules that run: quince-web, umbrella.",
                "images",
                "--module",
                "pips");
    }

    private void refuses(String sentence, String... words) throws Exception {
        var answer = run(words);

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output()).startsWith("bin/parasol images: " + sentence).hasLineCount(1);
    }

    /** With nothing but this project's programs on the PATH. */
    private Answer run(String... words) throws IOException, InterruptedException {
        return ProjectCommand.run(
                project, Map.of("PATH", project.resolve("programs").toString()), words);
    }

    private void docker(String line) throws IOException {
        var file = write("programs/docker", "#!/bin/sh\n" + line + "\n");
        file.toFile().setExecutable(true);
    }

    private Path write(String file, String text) throws IOException {
        var path = project.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
