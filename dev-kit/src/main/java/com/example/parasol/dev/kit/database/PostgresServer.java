package com.example.parasol.dev.kit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A detached PostgreSQL server with its data in a folder, open to this machine alone.
 *
 * <p>Beside the data lie the server's log and a file {@code database-url}, which remembers port and
 * password.
 */
final class PostgresServer {

    private static final List<String> ON_THIS_MACHINE =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=200");

    private final PostgresPrograms programs;
    private final Path folder;
    private final Path data;
    private final String settings;

    PostgresServer(PostgresPrograms programs, Path folder, String... settings) {
        this.programs = programs;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.settings =
                Stream.concat(ON_THIS_MACHINE.stream(), Stream.of(settings))
                        .map(setting -> " -c " + setting)
                        .collect(Collectors.joining());
    }

    /**
     * Joins the running server or starts it, with fresh data the first time; only one caller at a
     * time may do this.
     */
    DatabaseAddress run() {
        try {
            if (!Files.isDirectory(folder)) {
                create();
            }
            var remembered =
                    DatabaseAddress.parse(Files.readString(folder.resolve("database-url")));
            return new PidFile(data).awaitReady() ? remembered : start(remembered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() throws IOException {
        if (new PidFile(data).awaitReady()) {
            programs.run(log(folder), "pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
        }
    }

    /**
     * In a folder that only its owner may read. Whoever is killed in the middle leaves nothing
     * behind that looks like a database.
     */
    private void create() throws IOException {
        var unfinished = Files.createTempDirectory(folder.getParent(), "creating-");
        var address = new DatabaseAddress("127.0.0.1", freePort(), UUID.randomUUID().toString());
        var password = Files.writeString(unfinished.resolve("password"), address.password());
        var log = log(unfinished);
        var newData = unfinished.resolve("data").toString();
        programs.run(
                log,
                "initdb",
                "--pgdata=" + newData,
                "--username=" + DatabaseAddress.NAME,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync");
        var sql =
                Files.writeString(
                        unfinished.resolve("create.sql"),
                        "create database " + DatabaseAddress.NAME + "\n");
        programs.run(sql.toFile(), log, "postgres", "--single", "-D", newData, "postgres");
        remember(unfinished, address);
        Files.delete(password);
        Files.delete(sql);
        Files.move(unfinished, folder);
    }

    private DatabaseAddress start(DatabaseAddress remembered) throws IOException {
        var address = remembered;
        if (!isFree(remembered.port())) {
            address = new DatabaseAddress(remembered.host(), freePort(), remembered.password());
            remember(folder, address);
        }
        var log = log(folder);
        Files.deleteIfExists(log);
        var options = "-p " + address.port() + settings;
        programs.run(
                log,
                "pg_ctl",
                "start",
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-o",
                options,
                "-w");
        return address;
    }

    private static void remember(Path folder, DatabaseAddress address) throws IOException {
        Files.writeString(folder.resolve("database-url"), address + "\n");
    }

    private static Path log(Path folder) {
        return folder.resolve("server.log");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
