package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/parasol remove} here; that what is left passes, {@code ci --full} finds out. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class RemovalTests {

    private static final Set<String> NOT_OURS = Set.of(".git", ".parasol", "target");

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void whatIsLeftCompilesAndDescribesItself(@TempDir Path folder) throws Exception {
        copyTo(folder);

        var answer = ProjectCommand.run(folder, "remove", "link", "--allow-dirty");

        assertThat(answer.status()).as(answer.output()).isZero();
        assertThat(folder.resolve("api-web/src/test/resources/openapi.yaml"))
                .content(StandardCharsets.UTF_8)
                .contains("/v1/webhook-endpoints:")
                .doesNotContain("/v1/links", "/v1/imports");
        assertThat(folder.resolve("bin/command/remove")).doesNotExist();
        try (var files = Files.walk(folder.resolve("core-domain/src"))) {
            assertThat(files.filter(file -> file.toString().contains("link"))).isEmpty();
        }
    }

    /** Without what was built. */
    private static void copyTo(Path folder) throws IOException {
        Files.walkFileTree(
                Poms.ROOT,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path from, BasicFileAttributes attributes) throws IOException {
                        if (NOT_OURS.contains(from.getFileName().toString())) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(there(from));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
                            throws IOException {
                        Files.copy(from, there(from), StandardCopyOption.COPY_ATTRIBUTES);
                        return FileVisitResult.CONTINUE;
                    }

                    private Path there(Path from) {
                        return folder.resolve(Poms.ROOT.relativize(from));
                    }
                });
    }
}
