package com.example.parasol.dev.kit.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A detached PostgreSQL server with its data in a folder, open to this machine alone.
 *
 * <p>Beside the data lie the server's log and a file {@code database-url}, which remembers port and
 * password.
 */
public final class PostgresServer {

    private static final List<String> ON_THIS_MACHINE =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=200");

    private final PostgresPrograms programs;
    private final Path folder;
    private final Path data;
    private final String settings;

    public PostgresServer(PostgresPrograms programs, Path folder, String... settings) {
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
    public PostgresAddress run() {
        try {
            if (!Files.isDirectory(folder)) {
                new NewData(programs, folder).create();
            }
            var remembered = remembered(folder);
            return new PidFile(data).awaitReady() ? remembered : start(remembered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins with the data of another server, which has been stopped, in place of fresh ones. */
    public PostgresServer copyOf(Path another) throws IOException {
        new NewData(programs, folder).copy(another);
        return this;
    }

    /** Does nothing when no server runs. */
    public void stop() throws IOException {
        if (new PidFile(data).awaitReady()) {
            programs.run(
                    log(folder), "pg_ctl", "stop", "--wait", "--mode=fast", "--pgdata=" + data);
        }
    }

    private PostgresAddress start(PostgresAddress remembered) throws IOException {
        var address = remembered;
        if (!LoopbackPort.isFree(remembered.port())) {
            address =
                    new PostgresAddress(
                            remembered.host(), LoopbackPort.choose(), remembered.password());
            remember(folder, address);
        }
        var serverLog = folder.resolve("server.log");
        Files.deleteIfExists(serverLog);
        programs.run(
                log(folder),
                "pg_ctl",
                "start",
                "--wait",
                "--pgdata=" + data,
                "--log=" + serverLog,
                "--options=-p " + address.port() + settings);
        return address;
    }

    static PostgresAddress remembered(Path folder) throws IOException {
        return PostgresAddress.parse(Files.readString(folder.resolve("database-url")));
    }

    static void remember(Path folder, PostgresAddress address) throws IOException {
        Files.writeString(folder.resolve("database-url"), address + "\n");
    }

    /** Of the programs; the server has a log of its own. */
    static Path log(Path folder) {
        return folder.resolve("programs.log");
    }
}
