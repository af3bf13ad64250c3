package com.example.parasol.umbrella;

import com.example.parasol.dev.kit.database.ParasolFolder;
import com.example.parasol.dev.kit.postgres.PostgresAddress;
import com.example.parasol.dev.kit.postgres.PostgresArchive;
import com.example.parasol.dev.kit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of its own, as safe as in production, which comes back after a crash. */
final class CrashingDatabase implements AutoCloseable {

    private final Path folder = ParasolFolder.find().resolve("faults");
    private final PostgresServer server =
            new PostgresServer(PostgresArchive.unpack(ParasolFolder.find()), folder);
    private final PostgresAddress address;

    CrashingDatabase() throws IOException {
        // of a run that was killed
        close();
        address = server.run();
    }

    /** In the form of {@code DATABASE_URL}. */
    String url() {
        return address.toString();
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(
                address.jdbcUrl(), PostgresAddress.NAME, address.password());
    }

    /** Without a word to anybody, as when the machine fails. */
    void crash() throws IOException {
        var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip();
        var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var all = Stream.concat(Stream.of(server), server.descendants()).toList();
        server.destroyForcibly();
        // they notice that they are alone, and a new one waits for that
        all.forEach(one -> one.onExit().join());
    }

    void comeBack() {
        server.run();
    }

    @Override
    public void close() throws IOException {
        server.stop();
        FileSystemUtils.deleteRecursively(folder);
    }
}
