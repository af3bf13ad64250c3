package com.example.parasol.gateway;

import com.example.parasol.dev.kit.certificate.LocalCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A gateway that speaks TLS, with a plain port beside it. */
@ActiveProfiles("tls")
@TestPropertySource(
        properties = {
            "parasol.gateway.connection.patience=600ms",
            "parasol.gateway.http2.streams=20",
            "parasol.gateway.limit.at-once=30",
            "parasol.gateway.maintenance.file=" + TlsGatewayTest.FOLDER + "/closed",
            "parasol.gateway.maintenance.interval=50ms",
            "parasol.gateway.tls.certificate=" + TlsGatewayTest.FOLDER + "/certificate.pem",
            "parasol.gateway.tls.private-key=" + TlsGatewayTest.FOLDER + "/private-key.pem",
            "parasol.gateway.tls.handshake-timeout=2s",
            "parasol.gateway.tls.challenges=" + TlsGatewayTest.FOLDER + "/challenges",
            "server.netty.idle-timeout=2s",
            "spring.ssl.bundle.watch.file.quiet-period=100ms"
        })
abstract class TlsGatewayTest extends GatewayTest {

    static final String FOLDER = "target/tls";
    static final LocalCertificate SERVED = LocalCertificate.in(served(), InstantSource.system());
    static final int PLAIN_PORT = freePort();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("parasol.gateway.tls.redirect-port", () -> PLAIN_PORT);
    }

    TlsClient tls() {
        return new TlsClient(port);
    }

    Wire plain() {
        return new Wire(PLAIN_PORT);
    }

    /** Without the leftovers of a test before. */
    private static Path served() {
        try {
            Files.createDirectories(Path.of(FOLDER, "challenges"));
            Files.deleteIfExists(Path.of(FOLDER, "certificate.pem"));
            return Path.of(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
