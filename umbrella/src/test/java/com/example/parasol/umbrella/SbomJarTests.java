package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.command.Answer;
import com.example.parasol.umbrella.command.Poms;
import com.example.parasol.umbrella.command.ProjectCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code bin/parasol images} has Maven write: the SBOM of each jar. */
@Tag("slow")
class SbomJarTests {

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        var told = ProjectCommand.run(Poms.ROOT, "images", "--dry-run").output().lines();
        var maven =
                new ProcessBuilder(told.findFirst().orElseThrow().split(" "))
                        .directory(Poms.ROOT.toFile())
                        .redirectErrorStream(true);
        var answer = Answer.of(maven.start());
        assertThat(answer.status()).as(answer.output()).isZero();
    }

    static List<Path> jars() throws IOException {
        return PackagedJarTests.jars().toList();
    }

    /** Whoever asks which versions are in use needs neither the poms nor the sources. */
    @ParameterizedTest
    @MethodSource("jars")
    void namesEveryLibrary(Path jar) throws IOException {
        var sbom = JsonMapper.shared().readTree(jar.resolveSibling("application.cdx.json"));
        var required =
                sbom.get("components")
                        .valueStream()
                        .filter(one -> one.get("scope").asString().equals("required"))
                        .map(SbomJarTests::start)
                        .toList();

        // it takes the jar apart, and goes no further
        assertThat(PackagedJarTests.libraries(jar))
                .filteredOn(name -> !name.contains("spring-boot-jarmode-tools"))
                .isNotEmpty()
                .allMatch(name -> required.stream().anyMatch(name::contains));
    }

    /** A classifier may follow, and Boot puts the group in front of names that are there twice. */
    private static String start(JsonNode component) {
        return component.get("name").asString() + "-" + component.get("version").asString();
    }
}
