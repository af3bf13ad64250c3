package com.example.parasol.web.theme.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class AssetHashTests {

    @TempDir Path classes;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(classes.resolve("static/site"));
        Files.writeString(classes.resolve("static/site/a.css"), "a");
    }

    @Test
    void theSameFilesHaveTheSameHash() throws IOException {
        assertThat(hash()).isEqualTo(hash()).matches("[0-9a-f]{12}");
    }

    @Test
    void anotherContentChangesIt() throws IOException {
        var before = hash();
        Files.writeString(classes.resolve("static/site/a.css"), "b");

        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void anotherNameChangesIt() throws IOException {
        var before = hash();
        Files.move(classes.resolve("static/site/a.css"), classes.resolve("static/site/b.css"));

        assertThat(hash()).isNotEqualTo(before);
    }

    private String hash() throws IOException {
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            return AssetHash.over(new PathMatchingResourcePatternResolver(loader));
        }
    }
}
