package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.kubernetes.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** {@code bin/parasol new-app}; that what it makes builds and runs, {@code ci --full} finds out. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class NewAppTests {

    @TempDir static Path folder;
    private static ProjectClone project;

    @BeforeAll
    static void start() throws Exception {
        project = new ProjectClone(folder);
    }

    @AfterEach
    void restore() throws Exception {
        project.restore();
    }

    @Test
    void anApplicationIsEnteredWhereverApplicationsStand() throws Exception {
        var port = nextPort();

        assertThat(project.run("new-app", "quince-web").status()).isZero();

        assertThat(project.changes())
                .contains(
                        " M README.md",
                        " M deploy/k8s/gateway.yaml",
                        " M deploy/k8s/kustomization.yaml",
                        " M docker-compose.yml",
                        " M docs/configuration.md",
                        " M gateway/src/main/resources/umbrella.yaml",
                        " M pom.xml",
                        " M umbrella/pom.xml",
                        "?? quince-web/src/main/java/com/example/parasol/quince/web/QuinceWebApplication.java",
                        "?? quince-web/src/test/java/com/example/parasol/quince/web/QuinceWebTests.java")
                .anyMatch(file -> file.endsWith("__quince_session.sql"))
                .hasSize(22);
        assertThat(read("gateway/src/main/resources/umbrella.yaml"))
                .endsWith(
                        """
                          quince-web: {port: %d, path: /quince, host: quince, cookies: [quince_], addresses: ["http://127.0.0.1:%d"], body-limit: 1MB}
                        """
                                .formatted(port, port));
        assertThat(read("README.md"))
                .contains(
                        "| `quince-web` | http://localhost:8080/quince | http://localhost:%d/quince |"
                                .formatted(port));
        assertThat(read("docs/configuration.md"))
                .contains("Read by worker, api-web, web-site, admin-web, quince-web.")
                .contains("Read by web-site, admin-web, quince-web.");
        assertThat(read("pom.xml"))
                .contains("<module>quince-web</module>\n        <module>gateway</module>");
        assertThat(read("quince-web/src/main/resources/application.yaml"))
                .contains(
                        "port: ${QUINCE_WEB_PORT:%d}".formatted(port),
                        "cookie-prefix: quince_",
                        "table-name: quince_session");
    }

    @Test
    void eachGetsAContainerForWhichTheGatewayWaits() throws Exception {
        var port = nextPort();

        project.run("new-app", "quince-web");
        project.run("new-app", "medlar", "--api", "--allow-dirty");

        var compose = read("docker-compose.yml");
        assertThat(service(compose, "quince-web"))
                .contains("<<: *domain", "image: parasol/quince-web:${TAG:-latest}");
        assertThat(service(compose, "medlar"))
                .contains("<<: *contained", "image: parasol/medlar:${TAG:-latest}");
        assertThat(service(compose, "gateway"))
                .contains(
                        "UMBRELLA_QUINCE_WEB: http://quince-web:%d".formatted(port),
                        "UMBRELLA_MEDLAR: http://medlar:%d".formatted(port + 1),
                        "quince-web: {condition: service_healthy}",
                        "medlar: {condition: service_healthy}");
    }

    @Test
    void eachGetsAFileThatKubernetesTakes() throws Exception {
        var port = nextPort();

        project.run("new-app", "quince-web");
        project.run("new-app", "medlar", "--api", "--allow-dirty");

        assertThat(read("deploy/k8s/kustomization.yaml"))
                .contains(
                        "  - quince-web.yaml\n  - medlar.yaml\n  - gateway.yaml",
                        "  - {name: parasol/quince-web, newTag: latest}",
                        "  - {name: parasol/medlar, newTag: latest}");
        assertThat(read("deploy/k8s/gateway.yaml"))
                .contains(
                        "{name: UMBRELLA_QUINCE_WEB, value: \"http://quince-web:%d\"}"
                                .formatted(port),
                        "{name: UMBRELLA_MEDLAR, value: \"http://medlar:%d\"}".formatted(port + 1));
        assertThat(read("deploy/k8s/quince-web.yaml"))
                .contains(
                        "QUINCE_WEB_PORT", "path: /quince/readyz", "parasol/quince-web", "secrets");
        assertThat(read("deploy/k8s/medlar.yaml"))
                .contains("containerPort: " + (port + 1), "256Mi")
                .doesNotContain("512Mi", "database", "domain", "secrets");
        assertThat(Manifest.all(project.root.resolve("deploy/k8s")))
                .extracting(Manifest::file)
                .contains("quince-web.yaml", "medlar.yaml");
    }

    @Test
    void whereNobodyUsesKubernetesItIsNotMissed() throws Exception {
        FileSystemUtils.deleteRecursively(project.root.resolve("deploy/k8s"));

        assertThat(project.run("new-app", "quince", "--allow-dirty").status()).isZero();
        assertThat(project.root.resolve("deploy/k8s")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"'', 22", "--api, 17", "--library, 3"})
    void theDryRunListsTheSameFilesAndWritesNone(String kind, int count) throws Exception {
        var dry =
                kind.isEmpty()
                        ? project.run("new-app", "quince", "--dry-run")
                        : project.run("new-app", "quince", kind, "--dry-run");

        assertThat(dry.output().lines()).hasSize(count).allMatch(line -> line.startsWith("would "));
        assertThat(project.changes()).isEmpty();
        var real =
                kind.isEmpty()
                        ? project.run("new-app", "quince")
                        : project.run("new-app", "quince", kind);
        assertThat(real.status()).isZero();
        assertThat(project.changes())
                .hasSize(count)
                .allMatch(file -> dry.output().contains(file.substring(3)));
    }

    @Test
    void theNextOneGetsTheNextPort() throws Exception {
        var port = nextPort();

        project.run("new-app", "quince");
        project.run("new-app", "medlar", "--api", "--allow-dirty");

        assertThat(read("gateway/src/main/resources/umbrella.yaml"))
                .contains(
                        "  quince: {port: %d,".formatted(port),
                        "  medlar: {port: %d, path: /medlar, host: medlar, cookies: [],"
                                .formatted(port + 1));
        assertThat(project.run("new-app", "medlar", "--allow-dirty").output())
                .contains("there already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--api", "--library"})
    void theLongestNameFitsIntoTheLines(String kind) throws Exception {
        var name = "abcdefghijklmnopqrstuvwx";
        assertThat(
                        (kind.isEmpty()
                                        ? project.run("new-app", name)
                                        : project.run("new-app", name, kind))
                                .status())
                .isZero();

        try (var files = Files.walk(project.root.resolve(name))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).allMatch(line -> line.length() <= 100);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Quince, is no name for a module",
        "bill_ing, is no name for a module",
        "../quince, is no name for a module",
        "abcdefghijklmnopqrstuvwxy, is no name for a module",
        "class, is a word of Java",
        "new-quince, is a word of Java",
        "gateway, is there already",
        "parasol, is there already",
        "api, would lie in each other",
        "core-domain-quince, would lie in each other",
        "dev, would lie in each other",
        "assets, reserved",
        "healthz, reserved",
        "login, reserved",
        "app, reserved",
        "signup-web, reserved",
        "site, cookies are called site_",
        "worker, docker-compose.yml has",
        "database, docker-compose.yml has"
    })
    void aNameThatCannotBeIsRefused(String name, String reason) throws Exception {
        var answer = project.run("new-app", name);

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output())
                .startsWith("bin/parasol new-app: ")
                .contains(reason)
                .hasLineCount(1);
        assertThat(project.changes()).isEmpty();
    }

    @Test
    void oneKindIsEnough() throws Exception {
        assertThat(project.run("new-app", "quince", "--api", "--library").output())
                .contains("exclude each other");
        assertThat(project.changes()).isEmpty();
    }

    /** As far as the next empty line. */
    private static String service(String compose, String name) {
        var service = Pattern.compile("(?s)\n  %s:\n.*?\n\n".formatted(name)).matcher(compose);
        assertThat(service.find()).as(compose).isTrue();
        return service.group();
    }

    /** Whatever applications there are by now. */
    private int nextPort() throws Exception {
        return 1
                + Pattern.compile("port: (\\d+)")
                        .matcher(read("gateway/src/main/resources/umbrella.yaml"))
                        .results()
                        .mapToInt(match -> Integer.parseInt(match.group(1)))
                        .max()
                        .orElseThrow();
    }

    private String read(String file) throws Exception {
        return Files.readString(project.root.resolve(file));
    }
}
