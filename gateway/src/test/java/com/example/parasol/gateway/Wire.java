package com.example.parasol.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** Speaks to a port byte by byte: no client library tidies up what it is told to send. */
record Wire(int port, String host) {

    /** What makes a GET the request for a websocket. */
    static final List<String> UPGRADE =
            List.of(
                    "Connection: Upgrade",
                    "Upgrade: websocket",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

    private static final int PATIENCE_MILLIS = 10_000;

    Wire(int port) {
        this(port, "localhost");
    }

    static String upgrade(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n"
                .formatted(path, String.join("\r\n", UPGRADE));
    }

    /** Asks with GET for a target that is sent as it stands. */
    Answer get(String target, String... headers) {
        return ask("GET " + target + " HTTP/1.1", headers);
    }

    Answer ask(String requestLine, String... headers) {
        var lines = new ArrayList<>(List.of(requestLine, "Host: " + host + ":" + port));
        lines.addAll(List.of(headers));
        lines.add("Connection: close");
        return send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** Reads until an answer's body, or what follows an upgrade. */
    static void skipHead(InputStream in) throws IOException {
        var last = 0;
        while (last != 0x0d0a0d0a) {
            last = last << 8 | new DataInputStream(in).readUnsignedByte();
        }
    }

    /** Sends the bytes and reads until the other side closes. */
    Answer send(String bytes) {
        try (var socket = open(bytes)) {
            return Answer.parse(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (SocketException e) {
            return Answer.BROKEN;
        } catch (IOException e) {
            throw new IllegalStateException("The connection was not closed in time", e);
        }
    }

    /** Sends the bytes and leaves the rest to the caller. */
    Socket open(String bytes) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        return socket;
    }
}
