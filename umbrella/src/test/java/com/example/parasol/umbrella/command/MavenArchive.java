package com.example.parasol.umbrella.command;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Stands for Apache's archive: offers a Maven that only tells how it was called, and counts who
 * gets it.
 */
final class MavenArchive implements AutoCloseable {

    private static final String NAME = "apache-maven-3.9.16";

    final Path zip;
    final AtomicInteger downloads = new AtomicInteger();
    private final HttpServer server;

    MavenArchive(Path folder) throws IOException {
        zip = Files.write(folder.resolve("maven.zip"), zip());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/3.9.16/binaries/" + NAME + "-bin.zip",
                exchange -> {
                    downloads.incrementAndGet();
                    exchange.sendResponseHeaders(200, Files.size(zip));
                    Files.copy(zip, exchange.getResponseBody());
                    exchange.close();
                });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String sha512() throws IOException, NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(zip)));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(NAME + "/bin/mvn"));
            zip.write(
                    "#!/bin/sh\necho \"pinned: $JAVA_HOME\"\nprintf '<%s>' \"$@\"\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
