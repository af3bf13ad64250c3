package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.BesideTheHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/parasol secrets}. */
@BesideTheHouse
class SecretsTests {

    @TempDir Path project;

    @Test
    void makesWhatComposeReadsAndKeepsWhatIsThere() throws Exception {
        ProjectCommand.lend("image/Secrets.java", project);

        var first = ProjectCommand.run(project, "secrets");
        var key = read("encryption-key");
        Files.delete(project.resolve("deploy/secrets/database-password"));
        var second = ProjectCommand.run(project, "secrets");

        assertThat(first.status()).isZero();
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(second.output()).contains("wrote ", "kept ");
        assertThat(read("encryption-key")).isEqualTo(key);
        assertThat(read("database-password")).hasSize(44).isNotEqualTo(key);
        assertThat(read("checkout-secret")).hasSize(44).isNotEqualTo(key);
    }

    @Test
    void saysWhatOnlyItsOwnerCanGive() throws Exception {
        ProjectCommand.lend("image/Secrets.java", project);
        var sentence = "Write the mail server's password into deploy/secrets/mail-password";

        assertThat(ProjectCommand.run(project, "secrets").output()).contains(sentence);
        assertThat(read("mail-password")).isEmpty();
        Files.writeString(project.resolve("deploy/secrets/mail-password"), "given");
        assertThat(ProjectCommand.run(project, "secrets").output()).doesNotContain(sentence);
        assertThat(read("mail-password")).isEqualTo("given");
    }

    @Test
    void makesEachThatComposeNames() throws Exception {
        ProjectCommand.lend("image/Secrets.java", project);
        ProjectCommand.run(project, "secrets");

        try (var files = Files.list(project.resolve("deploy/secrets"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(composeNames());
        }
    }

    private static List<String> composeNames() throws IOException {
        return Pattern.compile("deploy/secrets}/(.*)")
                .matcher(Files.readString(Poms.ROOT.resolve("docker-compose.yml")))
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    @Test
    void gitDoesNotSeeThem() {
        assertThat(Poms.ROOT.resolve(".gitignore")).content().contains("secrets/\n");
    }

    private String read(String name) throws IOException {
        return Files.readString(project.resolve("deploy/secrets").resolve(name));
    }
}
