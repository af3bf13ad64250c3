package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bin/parasol rename}; that the result builds and passes, {@code ci --full} finds out. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class RenameTests {

    private static final String LOGINS = "dev-kit/src/main/resources/demo/logins.properties";

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
    void theOldNameIsNowhere() throws Exception {
        assertThat(project.run("rename", "net.orchard.quince", "Quince Garden").status()).isZero();

        var old = getClass().getPackageName().replaceAll(".*\\.(\\w+)\\.umbrella\\..*", "$1");
        for (var file : files()) {
            assertThat(file.toString().toLowerCase(Locale.ROOT)).doesNotContain(old);
            assertThat(Files.readString(project.root.resolve(file), StandardCharsets.ISO_8859_1))
                    .as("%s", file)
                    .doesNotContainIgnoringCase(old);
        }
    }

    @Test
    void eachFormOfTheNameGetsItsOwn() throws Exception {
        project.run("rename", "net.orchard.quince", "Quince Garden");

        assertThat(read("pom.xml"))
                .contains(
                        "<groupId>net.orchard.quince</groupId>",
                        "<artifactId>quince</artifactId>",
                        "<name>Quince Garden</name>",
                        "<quince.test.database>");
        assertThat(read("README.md"))
                .contains("# Quince Garden", "QUINCE_ENCRYPTION_KEY", "umbrella/target/quince.jar");
        assertThat(read(".gitignore")).contains(".quince/");
        assertThat(read("docker-compose.yml"))
                .contains("name: quince", "image: quince/gateway:", "QUINCE_PUBLIC_URL");
        assertThat(read(".github/workflows/build.yml")).contains("run: bin/quince ci --slow");
        assertThat(read("deploy/k8s/worker.yaml"))
                .contains("part-of: quince", "image: quince/core-domain", "secretName: quince");
        assertThat(
                        read(
                                "dev-kit/src/main/java/net/orchard/quince/dev/kit/database/QuinceFolder.java"))
                .contains("class QuinceFolder");
    }

    @Test
    void theLauncherWorksUnderItsNewName() throws Exception {
        project.run("rename", "net.orchard.quince", "Quince Garden");

        var answer = project.launch("bin/quince", "new-app", "medlar", "--allow-dirty");

        assertThat(answer.output()).contains("22 files written");
        assertThat(
                        project.root.resolve(
                                "medlar/src/main/java/net/orchard/quince/medlar/MedlarSecurity.java"))
                .content()
                .contains("import net.orchard.quince.web.theme");
    }

    @Test
    void theSecretsOfDevelopmentAreNew() throws Exception {
        var page = "dev-kit/src/main/java/%s/dev/kit/start/StartPage.java";
        var before =
                List.of(
                        key(),
                        factor(page.formatted("com/example/parasol")),
                        read("dev-kit/src/main/resources/demo/token.sql"));

        project.run("rename", "net.orchard.quince", "Quince Garden");

        assertThat(key())
                .matches("api-key = quince_live_[0-9A-Za-z]{49}")
                .doesNotContain(before.getFirst().substring(23));
        assertThat(factor(page.formatted("net/orchard/quince")))
                .matches("\"[A-Z2-7]{32}\"")
                .isNotEqualTo(before.get(1));
        assertThat(read("dev-kit/src/main/resources/demo/token.sql"))
                .contains("'" + key().substring(10, 26) + "'")
                .isNotEqualTo(before.get(2));
        // production refuses the new ones
        assertThat(
                        read(
                                "core-domain/src/main/java/net/orchard/quince/core/domain/secret/KnownSecrets.java"))
                .contains(key().substring(10), encryptionKey());
    }

    @Test
    void theDryRunChangesNothing() throws Exception {
        var answer = project.run("rename", "net.orchard.quince", "Quince Garden", "--dry-run");

        assertThat(answer.output())
                .contains(
                        "would change pom.xml",
                        "would write  bin/quince",
                        "would delete bin/parasol");
        assertThat(project.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "shop, Shop, is no package",
        "com.Acme.shop, Shop, is no package",
        "com.acme.class, Shop, is no package",
        "net.orchard.quince, '', is no name",
        "net.orchard.quince, <b>Shop</b>, is no name",
        "com.acme.spring, Shop, has a meaning already",
        "com.acme.parasol, Shop, contains the present name",
        "net.orchard.quince, Parasol Shop, contains the present name"
    })
    void namesThatCannotBeAreRefused(String basePackage, String name, String reason)
            throws Exception {
        var answer = project.run("rename", basePackage, name);

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output()).contains(reason).hasLineCount(1);
        assertThat(project.changes()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(project.root)) {
            return files.filter(Files::isRegularFile)
                    .map(project.root::relativize)
                    .filter(file -> !file.startsWith(".git") && !file.startsWith("target"))
                    .toList();
        }
    }

    private String key() throws IOException {
        return read(LOGINS)
                .lines()
                .filter(line -> line.startsWith("api-key"))
                .findFirst()
                .orElseThrow();
    }

    private String encryptionKey() throws IOException {
        return read("dev-kit/src/main/java/net/orchard/quince/dev/kit/secret/SecretEnvironmentPostProcessor.java")
                .replaceAll("(?s).* KEY = \"([^\"]+)\".*", "$1");
    }

    private String factor(String file) throws IOException {
        return read(file)
                .lines()
                .filter(line -> line.contains("OPERATOR_SECRET ="))
                .findFirst()
                .orElseThrow()
                .replaceAll(".* = (.+);", "$1");
    }

    private String read(String file) throws IOException {
        return Files.readString(project.root.resolve(file));
    }
}
