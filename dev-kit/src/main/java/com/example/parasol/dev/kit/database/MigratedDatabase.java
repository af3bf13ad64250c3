package com.example.parasol.dev.kit.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.example.parasol.dev.kit.postgres.PostgresAddress;
import com.example.parasol.dev.kit.postgres.PostgresPrograms;
import com.example.parasol.dev.kit.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * Data that tests begin with: made once for each content of {@code db/migration}, kept between
 * runs, and copied for each JVM. Flyway finds nothing left to do in it.
 */
record MigratedDatabase(PostgresPrograms programs, Path home, ClassLoader loader) {

    private static final String PREFIX = "migrated-";

    /**
     * Does nothing where nothing migrates. Several JVMs may do this at once: one makes it, the
     * others wait and copy it too.
     */
    void copyTo(PostgresServer server) {
        var migrations = migrations();
        if (migrations.isEmpty()) {
            return;
        }
        try (var locks = FileChannel.open(home.resolve("migrated.lock"), CREATE, WRITE);
                var _ = locks.lock()) {
            var folder = home.resolve(PREFIX + key(migrations));
            if (!Files.isDirectory(folder)) {
                removeFormerOnes();
                make(folder);
            }
            server.copyOf(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path folder) throws IOException {
        var unfinished = home.resolve(PREFIX + "unfinished");
        var server = new PostgresServer(programs, unfinished, TestDatabase.FAST);
        TestDatabase.remove(server, unfinished);
        migrate(server.run());
        server.stop();
        Files.move(unfinished, folder);
    }

    private void migrate(PostgresAddress address) {
        Flyway.configure(loader)
                .dataSource(address.jdbcUrl(), PostgresAddress.NAME, address.password())
                .load()
                .migrate();
    }

    private void removeFormerOnes() throws IOException {
        try (var folders = Files.newDirectoryStream(home, PREFIX + "*[0-9a-f]")) {
            for (var folder : folders) {
                TestDatabase.remove(new PostgresServer(programs, folder), folder);
            }
        }
    }

    private List<Resource> migrations() {
        if (!ClassUtils.isPresent("org.flywaydb.core.Flyway", loader)) {
            return List.of();
        }
        try {
            var found =
                    new PathMatchingResourcePatternResolver(loader)
                            .getResources("classpath*:db/migration/*.sql");
            return Stream.of(found).sorted(Comparator.comparing(MigratedDatabase::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(List<Resource> migrations) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(programs.folder().getFileName().toString().getBytes());
            for (var migration : migrations) {
                digest.update(name(migration).getBytes());
                digest.update(migration.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Resource migration) {
        return String.valueOf(migration.getFilename());
    }
}
