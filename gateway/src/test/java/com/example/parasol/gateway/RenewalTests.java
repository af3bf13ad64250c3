package com.example.parasol.gateway;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.dev.kit.certificate.LocalCertificate;
import java.net.Socket;
import java.net.http.HttpClient.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RenewalTests extends TlsGatewayTest {

    @Test
    void aRenewedCertificateIsServedWithoutARestart(@TempDir Path folder) throws Exception {
        var old = tls().certificate();
        var renewed = LocalCertificate.in(folder, InstantSource.system());
        try (var open = tls().open()) {
            replace(renewed.privateKey(), SERVED.privateKey());
            replace(renewed.certificate(), SERVED.certificate());
            await().until(() -> {
                keepAlive(open);
                return tls().certificate().equals(renewed.read());
            });

            assertThat(old).isNotEqualTo(renewed.read());
            assertThat(tls().get(Version.HTTP_2, "/").statusCode()).isEqualTo(200);
            // who came before stays, under the old one
            open.getOutputStream()
                    .write(
                            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                    .getBytes());
            assertThat(new String(open.getInputStream().readAllBytes())).contains("web-site GET /");
        }
    }

    @Test
    void aBrokenOneIsNot(CapturedOutput log) throws Exception {
        var old = tls().certificate();
        var whole = Files.readString(SERVED.certificate());
        Files.writeString(SERVED.certificate(), "-----BEGIN CERTIFICATE-----\nnone\n");
        await().until(() -> log.getOut().contains("SSL reload error"));

        assertThat(tls().certificate()).isEqualTo(old);
        Files.writeString(SERVED.certificate(), whole);
    }

    private static void keepAlive(Socket open) throws Exception {
        open.getOutputStream().write("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
        Wire.skipHead(open.getInputStream());
    }

    private static void replace(Path from, Path to) throws Exception {
        Files.copy(from, to, REPLACE_EXISTING);
    }
}
