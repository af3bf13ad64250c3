package com.example.parasol.core.domain;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A customer's server on this machine: keeps what it gets, and answers as a test wants. */
public final class Receiver implements AutoCloseable {

    /** A call that came in. */
    public record Call(String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How it answers. */
    public interface Answer {
        void to(HttpExchange call) throws IOException;
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Answer answer = status(204);

    public Receiver() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(address, 512);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public static Answer status(int status) {
        return call -> call.sendResponseHeaders(status, -1);
    }

    /** With a body. */
    public static Answer text(int status, String text) {
        return call -> {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
        };
    }

    public void answers(Answer answer) {
        this.answer = answer;
    }

    /** By a name that only {@code parasol.outgoing.allow} lets through. */
    public String url() {
        return "http://localhost:%d/hook".formatted(port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Call> calls() {
        return calls;
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(
                    new Call(
                            call.getRequestURI().toString(),
                            Map.copyOf(call.getRequestHeaders()),
                            body));
            answer.to(call);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
