package com.example.parasol.dev.kit.reload;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What an open page hears. */
record Page(WebSocket socket, LinkedBlockingQueue<String> messages) implements AutoCloseable {

    static Page open(URI address, String origin) {
        var messages = new LinkedBlockingQueue<String>();
        var socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Origin", origin)
                        .buildAsync(
                                URI.create(address.toString().replaceFirst("http", "ws")),
                                new Listener(messages))
                        .join();
        return new Page(socket, messages);
    }

    String receive() {
        try {
            var message = messages.poll(10, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("Nothing was heard");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private record Listener(LinkedBlockingQueue<String> messages) implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence text, boolean last) {
            messages.add(text.toString());
            socket.request(1);
            return null;
        }
    }
}
