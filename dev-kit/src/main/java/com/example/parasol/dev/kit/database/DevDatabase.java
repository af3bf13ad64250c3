package com.example.parasol.dev.kit.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.example.parasol.dev.kit.postgres.PostgresAddress;
import com.example.parasol.dev.kit.postgres.PostgresArchive;
import com.example.parasol.dev.kit.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
    private @Nullable FileLock use;

    private DevDatabase(PostgresServer server, FileChannel locks) {
        this.server = server;
        this.locks = locks;
    }

    static DevDatabase at(Path home) {
        var server = new PostgresServer(PostgresArchive.unpack(home), home.resolve("db"));
        try {
            return new DevDatabase(
                    server, FileChannel.open(home.resolve("db.lock"), CREATE, READ, WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Spring does this after all contexts of the JVM have been closed. To be called before the
     * start: Ctrl-C may come in the middle of it.
     */
    DevDatabase closedAtExit() {
        SpringApplication.getShutdownHandlers().add(this::close);
        return this;
    }

    /** Waits for other processes that start or stop the server. */
    synchronized PostgresAddress start() {
        try (var _ = locks.lock(GATE, 1, false)) {
            use = locks.lock(USERS, 1, true);
            return server.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (!locks.isOpen()) {
            return;
        }
        try (locks;
                var _ = locks.lock(GATE, 1, false)) {
            if (use != null) {
                use.release();
            }
            if (locks.tryLock(USERS, 1, false) != null) {
                server.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
