package com.example.parasol.dev.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.dev.kit.postgres.PostgresAddress;
import com.example.parasol.dev.kit.postgres.PostgresArchive;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DevDatabaseTests {

    /** One for all tests: that the data outlives the server is part of what they prove. */
    @TempDir static Path project;

    private Path home;
    private Path pidFile;
    private Path link;

    @BeforeEach
    void shareTheUnpackedPrograms() throws IOException {
        Files.createDirectories(project.resolve(".mvn"));
        home = ParasolFolder.below(project);
        pidFile = home.resolve("db/data/postmaster.pid");
        var programs = PostgresArchive.unpack(ParasolFolder.find()).folder();
        link = Files.createSymbolicLink(home.resolve(programs.getFileName()), programs);
    }

    @AfterEach
    void stopWhatAFailureLeftRunning() throws Exception {
        DevDatabase.at(home).close();
        Files.delete(link);
    }

    @Test
    void processesThatStartAtTheSameMomentShareOneServerAndTheLastStopsIt() throws Exception {
        var processes = List.of(fork(), fork(), fork());
        var addresses = processes.stream().map(DevDatabaseProcess::address).distinct().toList();

        assertThat(addresses).hasSize(1);
        processes.get(0).end();
        processes.get(2).end();
        assertThat(pidFile).exists();
        processes.get(1).end();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void theNextProcessJoinsTheServerOfOneThatWasKilled() throws Exception {
        var killed = fork();
        var address = killed.address();
        killed.kill();
        var serverPid = serverPid();

        var next = fork();

        assertThat(next.address()).isEqualTo(address);
        assertThat(serverPid()).isEqualTo(serverPid);
        next.end();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void dataAndPortOutliveTheServer() throws Exception {
        var address = startAndClose("create table kept ()");

        assertThat(startAndClose("select * from kept")).isEqualTo(address);
    }

    @Test
    void aServerThatDiedIsStartedAgain() throws Exception {
        try (var database = DevDatabase.at(home)) {
            database.start();
            var server = ProcessHandle.of(serverPid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        }
        assertThat(pidFile).exists();

        startAndClose("select 1");
    }

    @Test
    void aPidFileWhoseNumberBelongsToAnotherProgramIsNotBelieved() throws Exception {
        startAndClose("select 1");
        Files.write(
                pidFile,
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        "0",
                        "0",
                        "0",
                        "",
                        "",
                        "",
                        "ready"));

        startAndClose("select 1");
    }

    @Test
    void aPortThatSomebodyElseTookIsReplaced() throws Exception {
        var first = startAndClose("select 1");
        try (var taken = new ServerSocket(first.port(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var second = startAndClose("select 1");

            assertThat(second.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(second.password()).isEqualTo(first.password());
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        try (var database = DevDatabase.at(home)) {
            var address = database.start();
            var stranger = new PostgresAddress(address.host(), address.port(), "wrong");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> run(stranger, "select 1"))
                    .withMessageContaining("password");
        }
    }

    private DevDatabaseProcess fork() throws IOException {
        return DevDatabaseProcess.fork(project);
    }

    private PostgresAddress startAndClose(String sql) throws SQLException {
        try (var database = DevDatabase.at(home)) {
            var address = database.start();
            run(address, sql);
            return address;
        }
    }

    private static void run(PostgresAddress address, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://%s:%d/parasol"
                                        .formatted(address.host(), address.port()),
                                "parasol",
                                address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long serverPid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile).getFirst());
    }
}
