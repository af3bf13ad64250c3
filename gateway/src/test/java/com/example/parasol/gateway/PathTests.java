package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTests extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/actuators", "/my-actuator", "/l/livez-party", "/l/x?path=/actuator"})
    void whatOnlyLooksPrivateIsNot(String path) {
        assertThat(wire().get(path).told()).isEqualTo("web-site GET " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: user@a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a:port\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a:65536\r\n\r\n",
                "GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost:\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
                "GET / HTTP/9.9.9\r\nHost: a\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
                "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void aMalformedRequestIsRefusedInWordsAndTheConnectionCloses(String request) {
        var answer = wire().send(request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"type\":\"/docs/problems/malformed\"");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
    }

    @Test
    void aFullAddressAsTargetIsReadByItsPath() {
        var site = "http://localhost:" + port;

        assertThat(wire().get(site + "/admin/login").told()).startsWith("admin-web");
        assertThat(wire().get(site + "/actuator").status()).isEqualTo(404);
        assertThat(wire().get("http://elsewhere/admin/login").status()).isEqualTo(400);
    }

    @Test
    void aFullAddressOfAnotherHostIsRefused() {
        assertThat(wire().get("http://evil.test/admin").status()).isEqualTo(400);
        assertThat(wire().get("http://x@localhost/admin").status()).isEqualTo(400);
    }

    @Test
    void oversizedAddressesAndHeadersAreRefused() {
        assertThat(wire().get("/" + "x".repeat(9_000)).status()).isEqualTo(414);
        assertThat(wire().get("/", "X-Big: " + "x".repeat(17_000)).status()).isEqualTo(431);
    }
}
