package com.example.parasol.dev.kit.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine that nobody outside can reach. */
final class LoopbackPort {

    static final InetAddress ADDRESS = InetAddress.ofLiteral("127.0.0.1");

    private LoopbackPort() {}

    static int choose() throws IOException {
        try (var socket = new ServerSocket(0, 1, ADDRESS)) {
            return socket.getLocalPort();
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, ADDRESS)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
