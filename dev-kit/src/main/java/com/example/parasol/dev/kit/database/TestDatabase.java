package com.example.parasol.dev.kit.database;

import com.example.parasol.dev.kit.postgres.PostgresAddress;
import com.example.parasol.dev.kit.postgres.PostgresArchive;
import com.example.parasol.dev.kit.postgres.PostgresPrograms;
import com.example.parasol.dev.kit.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A database for the tests of this JVM, without a row but with every table: fast, because nothing
 * of it needs to survive, and the copy of one that was migrated before.
 */
final class TestDatabase {

    private static final String PREFIX = "test-";

    static final String[] FAST = {
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "wal_level=minimal",
        "max_wal_senders=0",
        "jit=off"
    };

    private TestDatabase() {}

    static PostgresAddress start(Path home) {
        var programs = PostgresArchive.unpack(home);
        sweep(programs, home);
        var folder = home.resolve(PREFIX + ProcessHandle.current().pid());
        var server = new PostgresServer(programs, folder, FAST);
        SpringApplication.getShutdownHandlers().add(() -> remove(server, folder));
        new MigratedDatabase(programs, home, TestDatabase.class.getClassLoader()).copyTo(server);
        return server.run();
    }

    /** A JVM that was killed could not stop its server. */
    private static void sweep(PostgresPrograms programs, Path home) {
        try (var folders = Files.newDirectoryStream(home, PREFIX + "*[0-9]")) {
            for (var folder : folders) {
                var pid =
                        Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
                if (pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty()) {
                    remove(new PostgresServer(programs, folder), folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(PostgresServer server, Path folder) {
        try {
            server.stop();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
