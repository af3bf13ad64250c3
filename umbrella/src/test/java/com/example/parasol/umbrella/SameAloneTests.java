package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The promise of the views: an application is the same alone and under the umbrella. */
@Tag("slow")
class SameAloneTests {

    private static final List<String> APPLICATIONS = Applications.NAMES;

    /**
     * Spring itself looks for JPA where its own class lies. It finds nothing to do in the gateway.
     */
    private static final String ASKED_ONCE_PER_JVM =
            "bean org.springframework.context.annotation.internalPersistenceAnnotationProcessor";

    @TempDir static Path folder;

    private static final Map<String, Process> started = new HashMap<>();

    /** All at once, for they take their time. */
    @BeforeAll
    static void startEachAlone() throws IOException {
        for (var name : APPLICATIONS) {
            started.put(name, startAlone(House.application(name)));
        }
    }

    @AfterAll
    static void stopWhatIsLeft() {
        started.values().forEach(Process::destroy);
    }

    @ParameterizedTest
    @FieldSource("APPLICATIONS")
    void hasTheSameBeansAndPaths(String name) throws IOException, InterruptedException {
        var process = Objects.requireNonNull(started.get(name));
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("see target/alone-%s.log", name).isZero();

        var together = Inventory.of(House.application(name).context());
        together.remove(ASKED_ONCE_PER_JVM);
        var alone = new TreeSet<>(Files.readAllLines(folder.resolve(name)));
        alone.remove(ASKED_ONCE_PER_JVM);
        assertThat(together).isEqualTo(alone).anyMatch(line -> line.startsWith("path "));
    }

    /** A JVM of its own, whose class path is what Maven recorded for the application. */
    private static Process startAlone(RunningApplication together) throws IOException {
        var environment = together.context().getEnvironment();
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classPath(together.row().name()),
                                Inventory.class.getName(),
                                folder.resolve(together.row().name()).toString(),
                                RunningApplication.mainClassName(together.row().name()),
                                "--server.port=0",
                                // only names are asked for
                                "--spring.main.lazy-initialization=true"));
        for (var key :
                List.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "parasol.jobs.enabled")) {
            var value = environment.getProperty(key);
            if (value != null) {
                command.add("--" + key + "=" + value);
            }
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        Path.of("target", "alone-" + together.row().name() + ".log").toFile())
                .start();
    }

    private static String classPath(String name) {
        var record = ClassPathRecord.read(name, SameAloneTests.class.getClassLoader());
        var libraries =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry ->
                                record.libraries()
                                        .contains(Path.of(entry).getFileName().toString()));
        var modules = record.modules().stream().map(SameAloneTests::path);
        var inventory = path(Inventory.class.getProtectionDomain().getCodeSource().getLocation());
        return String.join(
                File.pathSeparator,
                Stream.of(modules, libraries, Stream.of(inventory))
                        .flatMap(entries -> entries)
                        .toList());
    }

    private static String path(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }
}
