package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.util.FileSystemUtils;

/** The umbrella as {@code ./mvnw} runs it, from a copy of the sources that tests may edit. */
final class EditedHouse implements AutoCloseable {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path root;
    private final Path log = Path.of("target", "edited-house.log");
    private final int port = FreePort.any();
    private final int sitePort = FreePort.any();
    private final Process process;

    EditedHouse(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve(".mvn"));
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:SoftRefLRUPolicyMSPerMB=0",
                                "-Dparasol.dev.reload=true",
                                "-Dparasol.test.database=embedded",
                                "-cp",
                                copy(),
                                UmbrellaApplication.class.getName())
                        .directory(root.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("WEB_SITE_PORT", String.valueOf(sitePort));
        builder.environment().put("API_WEB_PORT", String.valueOf(FreePort.any()));
        builder.environment().put("ADMIN_WEB_PORT", String.valueOf(FreePort.any()));
        process = builder.start();
        awaitLog("Ready in ", 1);
    }

    /** Copies each module of the class path, and returns the class path with the copies. */
    private String copy() throws IOException {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(entry).toAbsolutePath();
            if (path.endsWith("test-classes")) {
                continue;
            }
            // folders while modules are compiled only, jars once they are packaged
            if (path.resolve("..").normalize().endsWith("target")) {
                var module = path.resolve("../..").normalize();
                var copy = root.resolve(module.getFileName());
                for (var part : List.of(Path.of("src", "main"), CLASSES)) {
                    FileSystemUtils.copyRecursively(module.resolve(part), copy.resolve(part));
                }
                entries.add(copy.resolve(CLASSES).toString());
            } else {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** The site without the gateway. */
    URI alone(String path) {
        return URI.create("http://localhost:" + sitePort + path);
    }

    /** Replaces the first place of the text, which must be there, as an editor would. */
    void edit(String file, String text, String by) throws IOException {
        var path = root.resolve(file);
        var before = Files.readString(path);
        if (!before.contains(text)) {
            throw new AssertionError(file + " does not contain " + text);
        }
        Files.writeString(path, before.replace(text, by));
    }

    void add(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), text);
    }

    /** Waits until something has been logged so many times. */
    void awaitLog(String text, int times) {
        try {
            await().atMost(PATIENCE).until(() -> !process.isAlive() || count(text) >= times);
        } catch (ConditionTimeoutException e) {
            close();
            throw new AssertionError("\"%s\" is not in %s".formatted(text, log), e);
        }
        assertThat(process.isAlive()).as(log.toString()).isTrue();
    }

    long count(String text) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(text)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many objects of a class are left, after garbage has been collected so often. */
    long instances(Class<?> type, int collections) throws IOException {
        var count = 0L;
        for (var i = 0; i < collections; i++) {
            count = instances(type);
        }
        return count;
    }

    private long instances(Class<?> type) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var histogram =
                new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.class_histogram")
                        .start();
        try (var lines = histogram.inputReader()) {
            return lines.lines()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > 3 && columns[3].equals(type.getName()))
                    .mapToLong(columns -> Long.parseLong(columns[1]))
                    .sum();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
