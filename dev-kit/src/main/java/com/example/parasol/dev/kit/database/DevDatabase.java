package com.example.parasol.dev.kit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.boot.SpringApplication;

/**
 * The database of development: one server for all processes of a project, its data kept between
 * runs.
 *
 * <p>The file {@code db.lock} has two places: whoever starts or stops the server locks the first,
 * every process that uses the server shares a lock on the second, and the one that can have that
 * for itself alone is the last and stops the server. The operating system releases the locks of a
 * process that is killed.
 */
final class DevDatabase implements AutoCloseable {

    private static final long GATE = 0;
    private static final long USERS = 1;

    private final PostgresServer server;
    private final FileChannel locks;
    private final FileLock use;
    private final DatabaseAddress address;

    private DevDatabase(PostgresServer server, FileChannel locks) throws IOException {
        this.server = server;
        this.locks = locks;
        try (var _ = locks.lock(GATE, 1, false)) {
            this.use = locks.lock(USERS, 1, true);
            this.address = server.run();
        }
    }

    static DevDatabase open(Path home) {
        var server = new PostgresServer(PostgresArchive.unpack(home), home.resolve("db"));
        try {
            var locks =
                    FileChannel.open(
                            home.resolve("db.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            return new DevDatabase(server, locks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spring runs this after all contexts of the JVM have been closed. */
    DevDatabase closedAtExit() {
        SpringApplication.getShutdownHandlers().add(this::close);
        return this;
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        try (locks;
                var _ = locks.lock(GATE, 1, false)) {
            use.release();
            if (locks.tryLock(USERS, 1, false) != null) {
                server.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
