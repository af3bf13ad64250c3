package com.example.parasol.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A few clients that ask for a path again and again, on connections that they keep until the server
 * asks them to leave. One that is not let in has lost nothing, and goes home.
 */
class Load implements AutoCloseable {

    private static final int PAUSE_MILLIS = 3;

    /** How many heard which status; 0 if the connection ended instead. */
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    private final ScheduledExecutorService clients;
    private final Door door;
    private final String path;

    /** Where a client comes in. */
    interface Door {
        Socket open() throws IOException;
    }

    Load(Door door, String path, int clients) {
        this.door = door;
        this.path = path;
        this.clients = Executors.newScheduledThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            this.clients.scheduleWithFixedDelay(
                    new Client(), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    Map<Integer, Integer> statuses() {
        return statuses;
    }

    int heard(int status) {
        return statuses.getOrDefault(status, 0);
    }

    private void note(int status) {
        statuses.merge(status, 1, Integer::sum);
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
                socket = socket == null ? door.open() : socket;
            } catch (IOException e) {
                throw new UncheckedIOException("Not let in", e);
            }
            try {
                if (!ask(socket)) {
                    socket.close();
                    socket = null;
                }
            } catch (IOException e) {
                note(0);
                socket = null;
            }
        }

        /** Whether the connection may be used again. */
        private boolean ask(Socket socket) throws IOException {
            var request = "HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes());
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            var head = lines.lines().takeWhile(line -> !line.isEmpty()).toList();
            note(head.isEmpty() ? 0 : Integer.parseInt(head.getFirst().split(" ")[1]));
            return !head.isEmpty()
                    && head.stream().noneMatch("connection: close"::equalsIgnoreCase);
        }
    }
}
