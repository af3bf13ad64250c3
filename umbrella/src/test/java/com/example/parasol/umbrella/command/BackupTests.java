package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.BesideTheHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code bin/parasol backup} and {@code restore}, with programs that only write down their words;
 * {@code BackupJarTests} try the real ones.
 */
@DisabledOnOs(OS.WINDOWS)
@BesideTheHouse
class BackupTests {

    private static final String URL =
            "postgres://ada:p%40ss/w@rd@db.test:5433/garden?sslmode=require";
    private static final String DATABASE =
            "--dbname=postgresql://db.test:5433/garden?sslmode=require";
    private static final String NOTES_ITSELF = "echo \"$0 $PGUSER $PGPASSWORD $@\" >> said\n";

    @TempDir Path project;

    @BeforeEach
    void commands() throws IOException {
        ProjectCommand.lend("database/Backup.java", project);
        ProjectCommand.lend("database/Restore.java", project);
    }

    @Test
    void aBackupIsWhatPgDumpWrites() throws Exception {
        pgDump("18.1", "printf PGDMP; echo 'dumping account' >&2");

        var answer = run(URL, "backup", "garden.dump");

        assertThat(answer.status()).as(answer.output()).isZero();
        assertThat(answer.output()).contains("dumping account", "wrote garden.dump");
        assertThat(project.resolve("garden.dump")).hasContent("PGDMP");
        assertThat(Files.getPosixFilePermissions(project.resolve("garden.dump")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(said()).endsWith("pg_dump ada p@ss/w@rd --format=custom --verbose " + DATABASE);
    }

    @Test
    void halfABackupIsNone() throws Exception {
        pgDump("18.1", "printf PGD; exit 3");

        assertThat(run(URL, "backup", "garden.dump").output())
                .contains("bin/parasol backup: pg_dump ended with 3; read what it said above.");
        assertThat(project.resolve("garden.dump")).doesNotExist();
    }

    @Test
    void aBackupThatIsThereStays() throws Exception {
        write("garden.dump", "old");

        refuses("garden.dump is there already", URL, "backup", "garden.dump");
        assertThat(project.resolve("garden.dump")).hasContent("old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.6", ""})
    void withoutPgDumpOfThatVersionTheImageHasIt(String version) throws Exception {
        if (!version.isEmpty()) {
            pgDump(version, "exit 1");
        }
        program("docker", NOTES_ITSELF + "printf PGDMP");

        assertThat(run(URL, "backup", "garden.dump").status()).isZero();
        assertThat(said())
                .contains("docker ada p@ss/w@rd run --rm --interactive --network=host")
                .endsWith("postgres:18 pg_dump --format=custom --verbose " + DATABASE);
    }

    @Test
    void withoutEitherItSaysWhatToInstall() throws Exception {
        pgDump("15.2", "exit 1");
        program("docker", "exit 1");

        refuses(
                "there is no pg_dump 18 on the PATH, and no Docker that answers; install",
                URL,
                "backup",
                "garden.dump");
    }

    @Test
    void withoutAnAddressItIsTheDatabaseOfTheContainers() throws Exception {
        program("docker", NOTES_ITSELF + "case $* in *ps*) echo database;; *) printf PGDMP;; esac");

        assertThat(run("", "backup", "garden.dump").status()).isZero();
        assertThat(said())
                .endsWith(
                        "compose exec --no-TTY database pg_dump --format=custom --verbose --username=parasol --dbname=parasol");
    }

    @Test
    void withoutAnyDatabaseItAsksWhich() throws Exception {
        refuses("which database? Set DATABASE_URL, or start", "", "backup", "garden.dump");
    }

    @Test
    void anAddressOfAnotherFormIsRefusedAndNotRepeated() throws Exception {
        refuses(
                "set DATABASE_URL in the form postgres://user:password@host:port/db.",
                "jdbc:postgresql://db.test/garden?password=secret",
                "backup",
                "garden.dump");
    }

    @Test
    void anEmptyDatabaseTakesABackup() throws Exception {
        pgDump("18.1", "exit 1");
        program("psql", "echo 0");
        program("pg_restore", NOTES_ITSELF + "read -r line; echo \"restoring $line\"");
        write("garden.dump", "PGDMP\n");

        var answer = run(URL, "restore", "garden.dump");

        assertThat(answer.status()).as(answer.output()).isZero();
        assertThat(answer.output()).contains("restoring PGDMP", "== restore: passed");
        assertThat(said())
                .endsWith(
                        "pg_restore ada p@ss/w@rd --single-transaction --no-owner --no-privileges --verbose "
                                + DATABASE);
    }

    @Test
    void aDatabaseThatIsNotEmptyTakesNone() throws Exception {
        pgDump("18.1", "exit 1");
        program("psql", "echo 41");
        write("garden.dump", "PGDMP");

        refuses(
                "the database has 41 tables already; make an empty one to restore into.",
                URL,
                "restore",
                "garden.dump");
    }

    @Test
    void whatIsNotThereIsNotRestored() throws Exception {
        refuses("there is no file garden.dump.", URL, "restore", "garden.dump");
    }

    @ParameterizedTest
    @CsvSource({
        "backup, pg_dump --format=custom, > other.dump",
        "restore, pg_restore --single-transaction, < garden.dump"
    })
    void theDryRunTellsTheCommandWithoutThePassword(String command, String begin, String end)
            throws Exception {
        pgDump("18.1", "exit 1");
        write("garden.dump", "PGDMP");

        var file = end.substring(2);
        var answer = run(URL, command, file, "--dry-run");

        assertThat(answer.status()).isZero();
        assertThat(answer.output().strip())
                .startsWith(begin)
                .endsWith(DATABASE + " " + end)
                .doesNotContain("p@ss", "p%40ss");
        assertThat(project.resolve("other.dump")).doesNotExist();
    }

    @Test
    void theirVersionIsThatOfTheContainers() {
        assertThat(Poms.ROOT.resolve("docker-compose.yml"))
                .content()
                .contains("image: postgres:18\n", "POSTGRES_USER: parasol", "POSTGRES_DB: parasol");
    }

    private void refuses(String sentence, String url, String... words) throws Exception {
        var answer = run(url, words);

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output())
                .startsWith("bin/parasol " + words[0] + ": " + sentence)
                .hasLineCount(1);
    }

    /** With nothing but this project's programs on the PATH. */
    private Answer run(String url, String... words) throws IOException, InterruptedException {
        return ProjectCommand.run(
                project,
                Map.of("PATH", project.resolve("programs").toString(), "DATABASE_URL", url),
                words);
    }

    private void pgDump(String version, String otherwise) throws IOException {
        program(
                "pg_dump",
                """
                if [ "$1" = --version ]; then echo 'pg_dump (PostgreSQL) %s'; exit; fi
                %s%s
                """
                        .formatted(version, NOTES_ITSELF, otherwise));
    }

    private void program(String name, String lines) throws IOException {
        var file = write("programs/" + name, "#!/bin/sh\n" + lines + "\n");
        file.toFile().setExecutable(true);
    }

    private String said() throws IOException {
        return Files.readAllLines(project.resolve("said")).getLast();
    }

    private Path write(String file, String text) throws IOException {
        var path = project.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
