package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.command.Poms;
import com.example.parasol.umbrella.command.ProjectCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * {@code docker-compose.yml} with images of what was packaged, secrets of its own and two instances
 * of the API. Without Docker the tests that need it are skipped and say so.
 */
record Containers(ComposeContainer compose, int port) {

    private static final String TAG = "tests";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static @Nullable Containers started;

    static synchronized Containers started() {
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "There is no Docker here, which the containers need");
        if (started == null) {
            try {
                started = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return started;
    }

    static synchronized void stop() {
        if (started != null) {
            started.compose.stop();
            started = null;
        }
    }

    private static Containers start() throws IOException, InterruptedException {
        for (var module : modules().toList()) {
            command(Poms.ROOT, "images", "--module", module, "--tag", TAG);
        }
        var secrets = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "containers");
        ProjectCommand.lend("image/Secrets.java", secrets);
        command(secrets, "secrets");
        var port = FreePort.any();
        var compose =
                new ComposeContainer("one-port", Poms.ROOT.resolve("docker-compose.yml").toFile())
                        .withPull(false)
                        .withServices("worker", "api-web", "gateway")
                        .withScaledService("api-web", 2)
                        .withEnv("TAG", TAG)
                        .withEnv("PORT", String.valueOf(port))
                        .withEnv("SECRETS", secrets.resolve("deploy/secrets").toString())
                        .waitingFor("gateway", Wait.forHealthcheck().withStartupTimeout(PATIENCE));
        compose.start();
        return new Containers(compose, port);
    }

    /** All but the umbrella, whose applications they are. */
    private static Stream<String> modules() {
        return Stream.concat(Stream.of("core-domain"), Applications.NAMES.stream());
    }

    private static void command(Path project, String... words)
            throws IOException, InterruptedException {
        var answer = ProjectCommand.run(project, words);
        assertThat(answer.status()).as(answer.output()).isZero();
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** What a program says in the container of a service. */
    String said(String service, String... command) throws IOException, InterruptedException {
        var container = compose.getContainerByServiceName(service + "-1").orElseThrow();
        return container.execInContainer(command).getStdout();
    }

    /** Which services have a port of the machine. */
    static List<String> published() {
        return DockerClientFactory.instance().client().listContainersCmd().exec().stream()
                .filter(one ->
                        one.getLabels()
                                .getOrDefault("com.docker.compose.project", "")
                                .startsWith("one-port"))
                .filter(one ->
                        Stream.of(one.getPorts()).anyMatch(port -> port.getPublicPort() != null))
                .map(one -> one.getLabels().get("com.docker.compose.service"))
                .distinct()
                .toList();
    }
}
