package com.example.parasol.umbrella.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.command.Poms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** With as many of each as there can be, PostgreSQL gets no more connections than documented. */
class ConnectionsTests {

    private static final int DOCUMENTED = 300;

    /** While one is replaced, its successor is there already, and a predecessor on its way. */
    private static final int REPLACED = 2;

    private static final Pattern POOL = Pattern.compile("maximum-pool-size: (\\d+)");

    @Test
    void theyAddUp() throws IOException {
        // the migration's
        var sum = connections("core-domain");
        for (var workload : Workload.deployments().filter(Workload::knowsTheDatabase).toList()) {
            var module = workload.image().replaceFirst(".*/", "");
            sum += (workload.most() + REPLACED) * connections(module);
        }

        assertThat(sum)
                .as("With more applications docs/how-to/deploy.md has to ask for more connections")
                .isBetween(DOCUMENTED / 2, DOCUMENTED);
        assertThat(Poms.ROOT.resolve("docs/how-to/deploy.md"))
                .content()
                .contains(DOCUMENTED + " connections");
    }

    /** Those of the pool, and the one on which every process listens. */
    private static int connections(String module) throws IOException {
        return 1
                + pool(module + "/src/main/resources/application.yaml")
                        .or(() -> pool("core-domain/src/main/resources/core-domain.yaml"))
                        .orElseThrow();
    }

    private static Optional<Integer> pool(String file) {
        var path = Poms.ROOT.resolve(file);
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        return POOL.matcher(read(path))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
