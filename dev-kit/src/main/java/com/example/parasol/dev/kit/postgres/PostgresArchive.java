package com.example.parasol.dev.kit.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs as they come in a jar: unpacked once for each version. */
public final class PostgresArchive {

    private static final Pattern JAR_NAME = Pattern.compile("([^/]+)\\.jar!");

    private static final int OWNER_EXECUTES = 0100;

    private PostgresArchive() {}

    public static PostgresPrograms unpack(Path home) {
        var name = resourceName(System.getProperty("os.name"), System.getProperty("os.arch"));
        var resource = PostgresArchive.class.getResource("/" + name);
        if (resource == null) {
            throw new PostgresFailure(
                    "No PostgreSQL comes along for this machine (" + name + " is missing).",
                    "Set DATABASE_URL to use a PostgreSQL of your own.");
        }
        var target = home.resolve(version(resource));
        try {
            if (!Files.isDirectory(target)) {
                unpack(resource, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PostgresPrograms(target);
    }

    static String resourceName(String system, String architecture) {
        var family = system.toLowerCase(Locale.ROOT);
        return "postgres-%s-%s.txz"
                .formatted(
                        family.startsWith("mac")
                                ? "darwin"
                                : family.startsWith("windows") ? "windows" : "linux",
                        architecture.equals("aarch64") ? "arm_64" : "x86_64");
    }

    private static String version(URL resource) {
        var jar = JAR_NAME.matcher(resource.toString());
        return jar.find() ? jar.group(1) : "postgres";
    }

    /**
     * Two processes may do this at once: each fills a folder of its own, and the first to rename it
     * wins.
     */
    private static void unpack(URL resource, Path target) throws IOException {
        var unfinished = Files.createTempDirectory(target.getParent(), "unpacking-");
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(
                                new BufferedInputStream(resource.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, unfinished.resolve(entry.getName()).normalize());
            }
        }
        Privileges.OF_PROGRAMS.give(unfinished);
        try {
            Files.move(unfinished, target);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(unfinished);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            file.toFile().setExecutable((entry.getMode() & OWNER_EXECUTES) != 0, false);
        }
    }
}
