package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A module in a process of its own, by the jar that is deployed; it may start many times. */
final class ModuleProcess {

    private static final Path FOLDER = Path.of("target", "faults");
    private static final Map<String, Process> UNPACKING = new HashMap<>();
    private static final Duration START = Duration.ofMinutes(3);

    /** What a deploy allows it, from the signal on. */
    private static final Duration LEAVE = Duration.ofSeconds(30);

    private final String module;
    private final String address;
    private final ProcessBuilder command;
    private @Nullable Process process;

    /**
     * @param address below which it tells how it is; empty when it has none
     */
    ModuleProcess(
            String module, String address, Map<String, String> environment, List<String> settings)
            throws IOException {
        this.module = module;
        this.address = address;
        command = java("-jar", unpacked(module).toString());
        command.command().addAll(settings);
        command.environment().putAll(environment);
        command.redirectOutput(Redirect.appendTo(FOLDER.resolve(module + ".log").toFile()));
    }

    /** Soon, and as in an image, since it starts sooner so. */
    private static Path unpacked(String module) throws IOException {
        var jar =
                PackagedJarTests.jars()
                        .filter(file -> file.startsWith(Path.of("..", module)))
                        .findFirst()
                        .orElseThrow();
        var folder = Files.createDirectories(FOLDER).resolve(module);
        if (!UNPACKING.containsKey(module)) {
            var unpack = java("-Djarmode=tools", "-jar", jar.toString());
            unpack.command()
                    .addAll(List.of("extract", "--force", "--destination", folder.toString()));
            UNPACKING.put(module, unpack.inheritIO().start());
        }
        return folder.resolve(jar.getFileName());
    }

    private static ProcessBuilder java(String... arguments) {
        var program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = new ArrayList<>(List.of(program, ProductionJarTests.OPTIONS));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).redirectErrorStream(true);
    }

    ModuleProcess start() throws IOException, InterruptedException {
        assertThat(Objects.requireNonNull(UNPACKING.get(module)).waitFor()).isZero();
        process = command.start();
        return this;
    }

    void awaitReady() {
        if (!address.isEmpty()) {
            await().atMost(START).until(() -> status("/readyz") == 200);
        }
    }

    /** What it says itself, without the gateway; 0 while it is not there. */
    int status(String path) {
        try {
            return House.get(URI.create(address + path)).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /** In the middle of whatever it does. */
    void kill() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    /** By SIGTERM, as a deploy does it. */
    void stop() throws InterruptedException {
        var running = Objects.requireNonNull(process);
        running.destroy();

        assertThat(running.waitFor(LEAVE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    }
}
