package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/parasol secrets}. */
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
    }

    @Test
    void gitDoesNotSeeThem() {
        assertThat(Poms.ROOT.resolve(".gitignore")).content().contains("secrets/\n");
        assertThat(Poms.ROOT.resolve("docker-compose.yml"))
                .content()
                .contains("deploy/secrets}/database-password", "deploy/secrets}/encryption-key");
    }

    private String read(String name) throws IOException {
        return Files.readString(project.resolve("deploy/secrets").resolve(name));
    }
}
