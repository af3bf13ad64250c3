package com.example.parasol.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A few clients that ask for a path again and again, on connections that they keep until the server
 * asks them to leave. One that is not let in has lost nothing, and goes home.
 */
class Load implements AutoCloseable {

    private static final int PAUSE_MILLIS = 3;

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final ScheduledExecutorService clients;
    private final int port;
    private final String path;

    Load(int port, String path, int clients) {
        this.port = port;
        this.path = path;
        this.clients = Executors.newScheduledThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            this.clients.scheduleWithFixedDelay(
                    new Client(), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    int answered() {
        return answered.get();
    }

    /** Those that broke off, and those that the gateway had to answer for an application. */
    int failed() {
        return failed.get();
    }

    /** Lets everybody hear the answer to what they have asked. */
    @Override
    public void close() {
        clients.close();
    }

    private class Client implements Runnable {

        private @Nullable Socket socket;

        @Override
        public void run() {
            try {
                socket = socket == null ? new Wire(port).open("") : socket;
            } catch (IOException e) {
                throw new UncheckedIOException("Not let in", e);
            }
            try {
                if (!ask(socket)) {
                    socket.close();
                    socket = null;
                }
            } catch (IOException e) {
                failed.incrementAndGet();
                socket = null;
            }
        }

        /** Whether the connection may be used again. */
        private boolean ask(Socket socket) throws IOException {
            var request = "HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes());
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            var head = lines.lines().takeWhile(line -> !line.isEmpty()).toList();
            var works = !head.isEmpty() && head.getFirst().contains(" 200 ");
            (works ? answered : failed).incrementAndGet();
            return !head.isEmpty()
                    && head.stream().noneMatch("connection: close"::equalsIgnoreCase);
        }
    }
}
