package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the build packaged, as it runs. Comes after the packaging, so in verify only. */
class ProductionJarTests {

    /** As README.md has it: fifty passwords hashed at once, with 19 MiB each, would not fit in. */
    static final String OPTIONS = "@../deploy/jvm/small.options";

    /** Of nobody. */
    static final String KEY = "0b9JdVjqcAOYkrM1MZYPuAYF2N8cYvVtPl6JtFm8R1Y=";

    static final String UMBRELLA = "target/parasol.jar";
    static final String WORKER = "../core-domain/target/core-domain-0.1.0-SNAPSHOT-exec.jar";

    @Test
    @Tag("slow")
    void withoutADatabaseTheUmbrellaSaysWhatToSet() throws IOException, InterruptedException {
        var process = start(Map.of("PORT", "0"));
        var log = output(process);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(log).contains("Set DATABASE_URL");
    }

    @Test
    @Tag("slow")
    void theUmbrellaRunsEverythingBehindOnePort() throws Exception {
        var house =
                PackagedHouse.start(
                        command(
                                UMBRELLA,
                                Map.of(
                                        "SPRING_PROFILES_ACTIVE",
                                        "prod",
                                        "PARASOL_ENCRYPTION_KEY",
                                        KEY,
                                        "PORT",
                                        "0",
                                        "DATABASE_URL",
                                        ThrowAwayDatabase.url())));
        try {
            assertThat(house.log())
                    .allMatch(line -> line.startsWith("{\"@timestamp\""))
                    .anyMatch(line -> line.contains("\"service\":{\"name\":\"api-web\""));

            assertThat(house.status("/healthz")).isEqualTo(200);
            assertThat(house.status("/")).isEqualTo(200);
            assertThat(house.status("/admin/login")).isEqualTo(200);
            assertThat(house.status("/api/openapi.json")).isEqualTo(200);
            assertThat(house.status("/dev")).isEqualTo(404);
            assertThat(house.status("/dev/log")).isEqualTo(404);
            assertThat(house.status("/dev/checkout")).isEqualTo(404);

            assertThat(crowdAtTheLogin(house.gateway()))
                    .hasSize(50)
                    .contains(422)
                    .isSubsetOf(422, 503);
            assertThat(house.status("/healthz")).isEqualTo(200);
        } finally {
            house.stop();
        }
    }

    /** Each with an address of his own, and a password that has to be hashed all the same. */
    private static List<Integer> crowdAtTheLogin(URI gateway) throws Exception {
        var login = gateway.resolve("/login");
        try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var page = client.send(HttpRequest.newBuilder(login).build(), BodyHandlers.ofString());
            var csrf = Jsoup.parse(page.body()).expectFirst("main input[name=_csrf]").val();
            Callable<Integer> knock =
                    () -> {
                        var form =
                                "_csrf=%s&email=%s%%40example.com&password=a+guess"
                                        .formatted(csrf, UUID.randomUUID());
                        var request =
                                HttpRequest.newBuilder(login)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(form));
                        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
                    };
            return threads.invokeAll(Collections.nCopies(50, knock)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    @Test
    @Tag("slow")
    void aCommandMakesTheFirstOperatorOnce() throws IOException, InterruptedException {
        var database = Map.of("DATABASE_URL", ThrowAwayDatabase.url());

        assertThat(output(start(UMBRELLA, database, "first-operator", "ada@example.com")))
                .contains("Operator ada@example.com, password ");
        assertThat(output(start(WORKER, database, "first-operator", "bob@example.com")))
                .contains("There is an operator already");
    }

    @Test
    @Tag("slow")
    void aCommandThatIsNoneStartsNothingAndSaysHow() throws IOException, InterruptedException {
        var process = start(UMBRELLA, Map.of(), "first-operator");

        assertThat(output(process)).startsWith("Usage: DATABASE_URL=");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes());
    }

    private static Process start(Map<String, String> environment) throws IOException {
        return start(UMBRELLA, environment);
    }

    static Process start(String jar, Map<String, String> environment, String... arguments)
            throws IOException {
        return command(jar, environment, arguments).redirectErrorStream(true).start();
    }

    static ProcessBuilder command(
            String jar, Map<String, String> environment, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, OPTIONS, "-jar", jar);
        builder.command().addAll(List.of(arguments));
        builder.environment().remove("DATABASE_URL");
        builder.environment().putAll(environment);
        return builder;
    }
}
