package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.command.Poms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code deploy/heroku} says runs, with its settings. Comes after the packaging. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class HerokuJarTests {

    private static final Path FOLDER = Poms.ROOT.resolve("deploy/heroku");
    private static final String KEY = "A".repeat(43) + "=";

    private final String database = ThrowAwayDatabase.url();

    @Test
    void aReleaseMigratesAndTheWebProcessIsContentWithItsShareOfConnections() throws Exception {
        var release = process("release").redirectErrorStream(true).start();

        assertThat(new String(release.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("The database has the schema of version");
        assertThat(release.waitFor()).isZero();

        var house = PackagedHouse.start(process("web"));
        try {
            assertThat(house.status("/healthz")).isEqualTo(200);
            assertThat(house.status("/admin/login")).isEqualTo(200);
            assertThat(house.status("/api/openapi.json")).isEqualTo(200);
            assertThat(crowd(house)).containsOnly(200);
            assertThat(connections()).isBetween(6, 15);
        } finally {
            house.stop();
        }
    }

    /** Each says that he was here before, which the database is asked about. */
    private static Iterable<Integer> crowd(PackagedHouse house) throws InterruptedException {
        Callable<Integer> visit =
                () -> {
                    var id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
                    return house.status(
                            "/",
                            "Cookie",
                            "site_session=" + Base64.getEncoder().encodeToString(id));
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(200, visit)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private int connections() throws SQLException {
        try (var connection = ThrowAwayDatabase.connection(database);
                var count =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*) from pg_stat_activity"
                                                + " where datname = current_database() and pid <> pg_backend_pid()")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** As the platform runs it, where the files lie at the root. */
    private ProcessBuilder process(String type) throws IOException {
        var line =
                Files.readAllLines(FOLDER.resolve("Procfile")).stream()
                        .filter(each -> each.startsWith(type + ": "))
                        .map(each -> each.substring(type.length() + 2))
                        .findFirst()
                        .orElseThrow();
        var builder = new ProcessBuilder("bash", "-c", line).directory(Poms.ROOT.toFile());
        var environment = builder.environment();
        environment.put(
                "PATH", System.getProperty("java.home") + "/bin:" + environment.get("PATH"));
        JsonMapper.shared()
                .readTree(Files.readString(FOLDER.resolve("app.json")))
                .path("env")
                .properties()
                .forEach(each -> put(each.getKey(), each.getValue(), environment));
        var port = FreePort.any();
        environment.put("PORT", String.valueOf(port));
        environment.put("DATABASE_URL", database);
        environment.put("PARASOL_PUBLIC_URL", "http://localhost:" + port);
        environment.put("PARASOL_ENCRYPTION_KEY", KEY);
        return builder;
    }

    private static void put(String name, JsonNode variable, Map<String, String> environment) {
        if (variable.has("value")) {
            environment.put(name, variable.path("value").asString());
        }
    }
}
