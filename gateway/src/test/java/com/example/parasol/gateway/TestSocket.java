package com.example.parasol.gateway;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A websocket whose messages can be waited for. */
record TestSocket(WebSocket socket, Mailbox mailbox) implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 5;

    static TestSocket open(int port, String path, String... origin) throws Exception {
        return open(CLIENT, URI.create("ws://localhost:" + port + path), origin);
    }

    static TestSocket open(HttpClient client, URI address, String... origin) throws Exception {
        var mailbox = new Mailbox();
        var builder = client.newWebSocketBuilder();
        for (var o : origin) {
            builder.header("Origin", o);
        }
        var opening = builder.buildAsync(address, mailbox);
        return new TestSocket(opening.get(PATIENCE_SECONDS, TimeUnit.SECONDS), mailbox);
    }

    void send(String text) {
        socket.sendText(text, true);
    }

    String next() throws InterruptedException {
        return Objects.requireNonNull(
                mailbox.messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "No message came");
    }

    /** Waits for so many pings, which it answers. */
    void awaitPings(int count) {
        await().until(() -> mailbox.pings.get() >= count);
    }

    int closeCode() throws Exception {
        return mailbox.closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Mailbox implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final AtomicInteger pings = new AtomicInteger();
        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                messages.add(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer payload) {
            pings.incrementAndGet();
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(1006);
        }
    }
}
