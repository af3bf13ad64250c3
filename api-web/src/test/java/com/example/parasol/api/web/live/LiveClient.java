package com.example.parasol.api.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An ordinary websocket client. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {
    private static final Schema PUBLISHED = published();

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Semaphore pings = new Semaphore(0);
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    public LiveClient(Api api, String... headers) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket =
                builder.buildAsync(
                                URI.create("ws://localhost:" + api.port() + "/api/v1/live"), this)
                        .join();
    }

    public static LiveClient ready(Api api, String token) throws InterruptedException {
        var client = new LiveClient(api);
        client.authenticate(token);
        assertThat(client.next().at("/type").asString()).isEqualTo("ready");
        return client;
    }

    public void authenticate(String token) {
        say("{\"type\": \"authenticate\", \"token\": \"%s\"}".formatted(token));
    }

    /** Comes back, and knows everything up to then. */
    public void authenticate(String token, Instant since) {
        say(
                "{\"type\": \"authenticate\", \"token\": \"%s\", \"since\": \"%s\"}"
                        .formatted(token, since));
    }

    void say(String message) {
        socket.sendText(message, true).join();
    }

    WebSocket socket() {
        return socket;
    }

    public JsonNode next() throws InterruptedException {
        var message = messages.poll(10, TimeUnit.SECONDS);
        assertThat(message).as("closed: %s", closed).isNotNull();
        var read = JsonMapper.shared().readTree(message);
        assertThat(PUBLISHED.validate(read)).as(message).isEmpty();
        return read;
    }

    /** What is said of the messages: each that the tests hear is held against it. */
    private static Schema published() {
        try (var file = LiveClient.class.getResourceAsStream("/docs/live.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JsonMapper.shared().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean heardNothing() {
        return messages.isEmpty();
    }

    int closeCode() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** Whether that many pings come; the JDK's client answers them by itself. */
    boolean pings(int count) throws InterruptedException {
        return pings.tryAcquire(count, 20, TimeUnit.SECONDS);
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
        pings.release();
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            messages.add(text.toString());
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
