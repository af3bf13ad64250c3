package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpClient.Version;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTests extends TlsGatewayTest {

    private static final String HSTS = "Strict-Transport-Security";

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void bothProtocolsReachTheApplicationsWhichHearOfTls(Version version) throws Exception {
        var answer = tls().get(version, "/x?y=z");

        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.body())
                .contains("web-site GET /x?y=z", "x-forwarded-proto: https")
                .contains("x-forwarded-host: localhost:" + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/careful", "/livez", "/actuator", "/a;b", "/admin/hang"})
    void browsersAreToldToStayOnceInEveryAnswer(String path) throws Exception {
        for (var version : new Version[] {Version.HTTP_1_1, Version.HTTP_2}) {
            var headers = tls().get(version, path).headers();

            assertThat(headers.allValues(HSTS)).containsExactly("max-age=31536000");
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.allValues("Server")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / x HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n"
            })
    void refusalsOfWhatIsNoRequestTellThemToo(String malformed) throws Exception {
        var answer = tls().send(malformed);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header(HSTS)).isEqualTo("max-age=31536000");
        assertThat(answer.body()).contains("/docs/problems/malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void currentVersionsAreSpoken(String version) throws Exception {
        try (var socket = tls().open(version)) {
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            assertThat(socket.getSession().getCipherSuite()).matches(".*(GCM|POLY1305).*");
        }
    }

    /** Java's own client would not even ask. */
    @Test
    void anOldOneIsRefused() throws Exception {
        var hello = ByteBuffer.allocate(50);
        hello.put(new byte[] {0x16, 3, 1, 0, 45, 1, 0, 0, 41, 3, 2});
        hello.position(43).put(new byte[] {0, 0, 2, (byte) 0xC0, 0x13, 1, 0});
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(hello.array());
            var alert = socket.getInputStream().readNBytes(7);

            assertThat(alert[0]).isEqualTo((byte) 0x15);
            // protocol_version (RFC 8446, section 6)
            assertThat(alert[6]).isEqualTo((byte) 70);
        }
    }

    @Test
    void plainHttpIsNotSpokenOnThatPort() {
        assertThat(wire().get("/").status()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void bodiesAreCountedAndAddressesMeasured(Version version) throws Exception {
        assertThat(tls().post(version, "/length", new byte[900_000]).body()).isEqualTo("900000");
        assertThat(tls().post(version, "/length", new byte[1_100_000]).statusCode()).isEqualTo(413);
        assertThat(tls().get(version, "/" + "x".repeat(8_200)).statusCode()).isEqualTo(414);
        assertThat(tls().get(version, "/" + "x".repeat(4_000)).statusCode()).isEqualTo(200);
    }

    /** It takes two seconds here. */
    @ParameterizedTest
    @ValueSource(ints = {0, 40})
    void aHandshakeThatDoesNotEndIsClosed(int begun) throws Exception {
        var hello = ByteBuffer.allocate(50).put(new byte[] {0x16, 3, 1, 0, 45, 1, 0, 0, 41, 3, 3});
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(8_000);
            socket.getOutputStream().write(hello.array(), 0, begun);

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aSlowClientIsClosedOverTlsToo() throws Exception {
        try (var socket = tls().open()) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: lo".getBytes());

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }
}
