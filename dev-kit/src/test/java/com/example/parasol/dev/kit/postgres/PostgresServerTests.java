package com.example.parasol.dev.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.parasol.dev.kit.database.ParasolFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class PostgresServerTests {

    @TempDir Path folder;

    @Test
    void dataThatPostgresRefusesEndsInASentenceThatLeadsToItsLog() throws Exception {
        Files.writeString(
                folder.resolve("database-url"), new PostgresAddress("127.0.0.1", 1, "x") + "\n");
        var server = new PostgresServer(PostgresArchive.unpack(ParasolFolder.find()), folder);

        var failure = catchThrowableOfType(PostgresFailure.class, server::run);

        assertThat(new PostgresFailureAnalyzer().analyze(failure))
                .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
                .containsExactly(
                        "PostgreSQL's program pg_ctl failed.",
                        "Read its last words in the folder " + folder + ".");
    }

    @Test
    void stoppingWhatDoesNotRunDoesNothing() throws Exception {
        new PostgresServer(new PostgresPrograms(folder), folder).stop();

        assertThat(folder).isEmptyDirectory();
    }
}
