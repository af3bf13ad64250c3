package com.example.parasol.umbrella;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The live websocket as a program opens it, through the gateway. */
final class LiveSocket implements WebSocket.Listener, AutoCloseable {

    private final CompletableFuture<String> firstWord = new CompletableFuture<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final HttpClient http = House.client();
    private final WebSocket socket;

    LiveSocket(String token) {
        this(Door.PATHS, token);
    }

    LiveSocket(Door door, String token) {
        this(door.at("/api/v1/live"), token);
    }

    LiveSocket(URI live, String token) {
        var address = live.toString().replaceFirst("^http", "ws");
        socket = http.newWebSocketBuilder().buildAsync(URI.create(address), this).join();
        socket.sendText("{\"type\": \"authenticate\", \"token\": \"%s\"}".formatted(token), true)
                .join();
    }

    /** What the server said first. */
    CompletableFuture<String> firstWord() {
        return firstWord;
    }

    CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        firstWord.complete(data.toString());
        return WebSocket.Listener.super.onText(from, data, last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return WebSocket.Listener.super.onClose(from, code, reason);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        firstWord.completeExceptionally(error);
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
