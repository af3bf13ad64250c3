package com.example.parasol.telemetry;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Takes what is sent to an OpenTelemetry collector by HTTP. */
final class Collector implements AutoCloseable {

    private final Map<String, String> heard = new ConcurrentHashMap<>();
    private final HttpServer server;

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    // names and values stand in Protocol Buffers as they are
                    var body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.ISO_8859_1);
                    heard.merge(exchange.getRequestURI().getPath(), body, String::concat);
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Everything that came by now, such as {@code /v1/traces}. */
    String heard(String path) {
        return heard.getOrDefault(path, "");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
