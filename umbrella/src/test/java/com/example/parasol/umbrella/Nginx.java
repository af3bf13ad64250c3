package com.example.parasol.umbrella;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own nginx with {@code deploy/nginx.conf}, whose ports, certificate and upstream
 * alone are others. {@code REQUIRE_BROWSER=true}, which stands for a machine that has everything,
 * makes its absence a failure; otherwise the tests that need it are skipped and say so.
 */
record Nginx(int port, int plainPort) {

    private static @Nullable Nginx started;

    /** Ends with the JVM. */
    static synchronized Nginx started() {
        if (started == null) {
            started = start(installed().orElseGet(Nginx::missing));
        }
        return started;
    }

    private static Nginx start(Path program) {
        var gateway = House.startGateway("--parasol.gateway.trusted-proxies=127.0.0.1/32,::1/128");
        var nginx = new Nginx(FreePort.any(), FreePort.any());
        try {
            var folder = Files.createDirectories(Path.of("target/nginx").toAbsolutePath());
            var configuration =
                    Files.writeString(folder.resolve("nginx.conf"), nginx.around(gateway.port()));
            var process =
                    new ProcessBuilder(
                                    program.toString(),
                                    "-p",
                                    folder.toString(),
                                    "-e",
                                    "stderr",
                                    "-c",
                                    configuration.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("log").toFile())
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().until(nginx::isUp);
        return nginx;
    }

    private String around(int gateway) throws IOException {
        var certificate = House.certificate();
        var ours =
                Files.readString(Path.of("../deploy/nginx.conf"))
                        .replace("listen 80;", "listen 127.0.0.1:" + plainPort + ";")
                        .replace("listen 443 ", "listen 127.0.0.1:" + port + " ")
                        .replace("127.0.0.1:8080", "127.0.0.1:" + gateway)
                        .replace("server_name example.com", "server_name localhost")
                        .replaceAll(
                                "/etc/letsencrypt/.*/fullchain.pem",
                                certificate.certificate().toString())
                        .replaceAll(
                                "/etc/letsencrypt/.*/privkey.pem",
                                certificate.privateKey().toString());
        return """
        daemon off;
        master_process off;
        pid nginx.pid;
        events {}
        http {
            access_log off;
            client_body_temp_path body;
            proxy_temp_path proxy;
            fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi;
            scgi_temp_path scgi;
            %s
        }
        """
                .formatted(ours);
    }

    private boolean isUp() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Debian keeps it where only an administrator looks. */
    private static Optional<Path> installed() {
        var folders = List.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.concat(folders.stream(), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing() {
        var words = "No nginx: install nginx-light.";
        return "true".equals(System.getenv("REQUIRE_BROWSER"))
                ? fail(words)
                : Assumptions.abort(words);
    }
}
