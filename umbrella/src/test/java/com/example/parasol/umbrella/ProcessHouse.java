package com.example.parasol.umbrella;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every module in a process of its own, as {@code docs/how-to/deploy.md} has it, on a database and
 * with a mail server that nobody else uses. The gateway knows two addresses of each application, of
 * which one is in use.
 */
final class ProcessHouse {

    static final List<String> APPLICATIONS = List.of("web-site", "api-web", "admin-web");

    /** More than a crowd may ask, from the one address that it has. */
    private static final String ENOUGH = "1000000";

    private final ThrowAwayMailbox mailbox = ThrowAwayMailbox.open();
    private final CrashingDatabase database = new CrashingDatabase();
    private final URI base = URI.create("http://localhost:" + FreePort.any());

    /** By names of applications. */
    private final Map<String, List<URI>> addresses =
            APPLICATIONS.stream().collect(Collectors.toMap(name -> name, _ -> two()));

    private final Map<String, ModuleProcess> processes = new HashMap<>();

    ProcessHouse() throws IOException {
        for (var application : APPLICATIONS) {
            processes.put(application, application(application, 0));
        }
        processes.put(
                "core-domain", new ModuleProcess("core-domain", "", environment(), List.of()));
        processes.put("gateway", gateway());
    }

    private static List<URI> two() {
        return IntStream.range(0, 2)
                .mapToObj(_ -> URI.create("http://127.0.0.1:" + FreePort.any()))
                .toList();
    }

    private ModuleProcess application(String name, int place) throws IOException {
        var address = addresses(name).get(place);
        var context = name.equals("web-site") ? "" : "/" + name.replace("-web", "");
        return new ModuleProcess(
                name,
                address + context,
                environment(),
                List.of("--server.port=" + address.getPort(), "--parasol.database.migrate=false"));
    }

    private List<URI> addresses(String application) {
        return Objects.requireNonNull(addresses.get(application));
    }

    private ModuleProcess gateway() throws IOException {
        var settings = new ArrayList<>(List.of("--server.port=" + base.getPort()));
        for (var application : APPLICATIONS) {
            var both = addresses(application).stream().map(URI::toString);
            settings.add(
                    "--parasol.gateway.addresses.%s=%s"
                            .formatted(application, both.collect(Collectors.joining(","))));
        }
        return new ModuleProcess("gateway", base.toString(), environment(), settings);
    }

    /** Of every process, those of another house on the same database too. */
    Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL",
                database.url(),
                "SPRING_PROFILES_ACTIVE",
                "prod",
                "PARASOL_PUBLIC_URL",
                base.toString(),
                "PARASOL_ENCRYPTION_KEY",
                ProductionJarTests.KEY,
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                mailbox.port(),
                "PARASOL_GATEWAY_LIMIT_REQUESTS",
                ENOUGH,
                "PARASOL_API_REQUESTSPERMINUTE_PERSON",
                ENOUGH);
    }

    /** The packaged umbrella on the same database. */
    ProcessBuilder inOneProcess() {
        var environment = new HashMap<>(environment());
        environment.put("PORT", "0");
        return ProductionJarTests.command(ProductionJarTests.UMBRELLA, environment);
    }

    void start() throws IOException, InterruptedException {
        for (var process : processes.values()) {
            process.start();
        }
        processes.values().forEach(ModuleProcess::awaitReady);
    }

    ModuleProcess process(String module) {
        return Objects.requireNonNull(processes.get(module));
    }

    /** A new one starts at the other address; once it is ready, the old one is stopped. */
    void replace(String application) throws IOException, InterruptedException {
        var old = process(application);
        processes.put(application, application(application, 1));
        process(application).start().awaitReady();
        old.stop();
    }

    CrashingDatabase database() {
        return database;
    }

    ThrowAwayMailbox mailbox() {
        return mailbox;
    }

    URI base() {
        return base;
    }

    URI at(String path) {
        return base.resolve(path);
    }

    void stop() throws IOException, InterruptedException {
        for (var process : processes.values()) {
            process.kill();
        }
        database.close();
    }
}
