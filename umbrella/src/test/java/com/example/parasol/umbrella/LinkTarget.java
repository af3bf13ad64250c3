package com.example.parasol.umbrella;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Somebody else's page, to which the short links of the tests lead. */
final class LinkTarget implements AutoCloseable {

    private final HttpServer server;

    LinkTarget() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var page =
                            "<!DOCTYPE html><title>Arrived</title><link rel=icon href=data:,>"
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, page.length);
                    try (var body = exchange.getResponseBody()) {
                        body.write(page);
                    }
                });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/somewhere?x=1");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
