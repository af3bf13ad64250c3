package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import org.junit.jupiter.api.Test;

class StreamTests extends GatewayTest {

    @Test
    void anEventPassesAtOnce() throws Exception {
        try (var socket = wire().open("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
                var lines = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
            // the stub never ends its answer: waiting for the end would wait for ever

            assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .hasValue("data: first");
        }
    }

    @Test
    void aBodyOfKnownLengthArrivesWhole() {
        var body = "x".repeat(300_000);
        var answer =
                wire().send(
                                "POST /length HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 300000\r\n\r\n"
                                        + body);

        assertThat(answer.body()).contains("300000");
    }

    @Test
    void aBodyInPartsArrivesWhole() {
        var answer =
                wire().send(
                                "POST /length HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");

        assertThat(answer.body()).contains("11");
    }

    @Test
    void aConnectionServesSeveralRequests() throws Exception {
        var request = "HEAD /one HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (var socket = wire().open(request);
                var lines = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
            var first = lines.readLine();
            while (!lines.readLine().isEmpty()) {}
            socket.getOutputStream().write(request.getBytes());

            assertThat(first).isEqualTo("HTTP/1.1 200 OK");
            assertThat(lines.readLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }
}
