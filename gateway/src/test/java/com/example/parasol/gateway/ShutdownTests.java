package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.dev.kit.certificate.LocalCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SIGTERM does to a gateway: to a process of its own, which speaks TLS. */
@Tag("slow")
class ShutdownTests {

    private final StubApplication site = new StubApplication("web-site");
    private Process gateway;
    private TlsClient tls;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        var certificate = LocalCertificate.in(folder, InstantSource.system());
        gateway =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                GatewayApplication.class.getName(),
                                "--server.port=0",
                                "--spring.profiles.active=prod,tls",
                                "--parasol.gateway.tls.certificate=" + certificate.certificate(),
                                "--parasol.gateway.tls.private-key=" + certificate.privateKey(),
                                "--umbrella.web-site=" + site.address(),
                                "--umbrella.api-web=" + site.address(),
                                "--logging.level.access=warn")
                        .redirectErrorStream(true)
                        .start();
        tls = new TlsClient(port());
    }

    @AfterEach
    void stop() {
        gateway.destroyForcibly();
        site.stop();
    }

    @Test
    void socketsAreSentAwayAndNoRequestIsLost() throws Exception {
        try (var socket = tls.socket("/api/left-socket");
                var shared = new Http2Wire(tls);
                var load = new Load(tls::open, "/", 4)) {
            shared.ask("GET", "/held", 1, Http2Wire.END_STREAM);
            await().until(() -> load.heard(200) > 50);
            await().until(() -> site.asked().contains("GET /held"));

            gateway.destroy();

            assertThat(socket.closeCode()).isEqualTo(4503);
            assertThat(site.leaving()).isEqualTo(4503);
            // the connection takes no more, but what was asked on it is answered
            shared.next(Http2Wire.GOAWAY);
            site.release();
            assertThat(shared.next(Http2Wire.HEADERS).stream()).isEqualTo(1);
            shared.awaitClose();
            assertThat(gateway.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(load.statuses()).containsOnlyKeys(200);
        }
    }

    /** Reads the log up to the line that names it; nobody needs the rest. */
    private int port() throws IOException {
        var log = gateway.inputReader();
        var lines = log.lines().takeWhile(line -> !line.contains("Started GatewayApplication"));
        return lines.filter(line -> line.contains("started on port"))
                .map(line -> line.replaceAll(".*started on port (\\d+).*", "$1"))
                .map(Integer::valueOf)
                .findFirst()
                .orElseThrow();
    }
}
