package com.example.parasol.dev.kit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Data for a server that never ran, in a folder that only its owner may read. Whoever is killed in
 * the middle leaves nothing behind that looks like a database.
 */
record NewData(PostgresPrograms programs, Path folder) {

    void create() throws IOException {
        var unfinished = begin();
        var address = address(UUID.randomUUID().toString());
        var password = Files.writeString(unfinished.resolve("password"), address.password());
        var log = PostgresServer.log(unfinished);
        var data = unfinished.resolve("data").toString();
        programs.run(
                log,
                "initdb",
                "--pgdata=" + data,
                "--username=" + PostgresAddress.NAME,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                // more slow down guesses, and each connection; nobody guesses a UUID
                "--set=scram_iterations=1",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync");
        var sql =
                Files.writeString(
                        unfinished.resolve("create.sql"),
                        "create database " + PostgresAddress.NAME + "\n");
        programs.run(sql.toFile(), log, "postgres", "--single", "-D", data, "postgres");
        Files.delete(password);
        Files.delete(sql);
        finish(unfinished, address);
    }

    /** The password comes along with the data; the port is another one. */
    void copy(Path another) throws IOException {
        var unfinished = begin();
        var from = another.resolve("data");
        var to = unfinished.resolve("data");
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = to.resolve(from.relativize(file));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                Privileges.OF_PROGRAMS.give(copy);
            }
        }
        finish(unfinished, address(PostgresServer.remembered(another).password()));
    }

    private Path begin() throws IOException {
        var unfinished = Files.createTempDirectory(folder.getParent(), "creating-");
        Privileges.OF_PROGRAMS.give(unfinished);
        return unfinished;
    }

    private static PostgresAddress address(String password) throws IOException {
        return new PostgresAddress("127.0.0.1", LoopbackPort.choose(), password);
    }

    private void finish(Path unfinished, PostgresAddress address) throws IOException {
        PostgresServer.remember(unfinished, address);
        Files.move(unfinished, folder);
    }
}
