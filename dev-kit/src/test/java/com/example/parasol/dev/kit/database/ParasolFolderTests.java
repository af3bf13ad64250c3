package com.example.parasol.dev.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParasolFolderTests {

    @TempDir Path project;

    @Test
    void everyModuleFindsTheOneAtTheRoot() throws Exception {
        Files.createDirectory(project.resolve(".mvn"));
        var module = Files.createDirectories(project.resolve("web-site/target"));

        assertThat(ParasolFolder.below(module))
                .isEqualTo(ParasolFolder.below(project))
                .isEqualTo(project.resolve(".parasol"))
                .isDirectory();
    }

    @Test
    void withoutAProjectItLiesInTheWorkingFolder() {
        assertThat(ParasolFolder.below(project)).isEqualTo(project.resolve(".parasol"));
    }
}
