package com.example.parasol.api.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Requests that no client library would send. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class RawRequestTests {
    private static final String SOCKET =
            "GET /api/v1/live HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n";

    @Autowired Api api;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /api/v1/me HTTP/1.1\r\n\r\n",
                "GET /api/v1/me HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /api/v1/\u0000me HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/v1/me?x={} HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api\\v1\\me HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/v1/..%2fv1/me HTTP/1.1\r\nHost: a\r\n\r\n",
                SOCKET + "Sec-WebSocket-Version: 13\r\n\r\n"
            })
    void aBrokenRequestIsMalformed(String request) throws IOException {
        assertThat(answer(request))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"/docs/problems/malformed\"")
                .containsOnlyOnce("X-Content-Type-Options: nosniff")
                .containsOnlyOnce("X-Request-Id: ")
                .doesNotContain("Tomcat", "Exception");
    }

    @Test
    void anotherWebsocketVersionIsToldTheRightOne() throws IOException {
        var request = SOCKET + "Sec-WebSocket-Version: 8\r\nSec-WebSocket-Key: x\r\n\r\n";

        assertThat(answer(request))
                .startsWith("HTTP/1.1 426 ")
                .contains("Sec-WebSocket-Version: 13", "\"/docs/problems/upgrade-required\"");
    }

    @Test
    void anUpgradeThatTheConnectionDoesNotNameIsNone() throws IOException {
        var request = SOCKET.replace("Connection: Upgrade", "Connection: keep-alive, close");

        assertThat(answer(request + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n\r\n"))
                .startsWith("HTTP/1.1 426 ")
                .contains("\"/docs/problems/upgrade-required\"");
    }

    @Test
    void anAddressThatCannotBeReadIsNotLogged(CapturedOutput output) throws IOException {
        answer("GET /api/v1/me?token=parasol_live_raw{ HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(output).doesNotContain("parasol_live_raw");
    }

    private String answer(String request) throws IOException {
        try (var socket = new Socket("localhost", api.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            var bytes = socket.getInputStream().readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
