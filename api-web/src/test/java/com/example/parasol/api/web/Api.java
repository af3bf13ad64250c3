package com.example.parasol.api.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** An ordinary HTTP client of the API. */
@Lazy
public class Api {
    private final HttpClient client = HttpClient.newHttpClient();
    private final SingletonSupplier<Contract> contract = SingletonSupplier.of(this::describe);
    private final ServletWebServerApplicationContext server;

    Api(ServletWebServerApplicationContext server) {
        this.server = server;
    }

    public int port() {
        var running = server.getWebServer();
        return running == null ? -1 : running.getPort();
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port() + "/api" + path);
    }

    public Answer get(String token, String path) {
        return call("GET", token, path, null);
    }

    /**
     * Calls.
     *
     * @param headers names and values in turn
     */
    public Answer call(
            String method, String token, String path, @Nullable String body, String... headers) {
        return send(
                path,
                request -> {
                    if (!token.isEmpty()) {
                        request.header("Authorization", "Bearer " + token);
                    }
                    if (body != null) {
                        request.header("Content-Type", typeOf(body));
                    }
                    if (headers.length > 0) {
                        request.headers(headers);
                    }
                    request.method(method, publisher(body));
                });
    }

    /** What each of many callers hears who call at the same moment. */
    public static List<Answer> atOnce(int callers, IntFunction<Answer> call) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, callers)
                            .mapToObj(i ->
                                    threads.submit(() -> {
                                        start.await();
                                        return call.apply(i);
                                    }))
                            .toList();
            start.countDown();
            return answers.stream().map(Api::result).toList();
        }
    }

    private static Answer result(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Answer send(String path, Consumer<HttpRequest.Builder> customizer) {
        return send(uri(path), customizer);
    }

    public Answer send(URI uri, Consumer<HttpRequest.Builder> customizer) {
        var request = HttpRequest.newBuilder(uri);
        customizer.accept(request);
        var response = exchange(request.build());
        contract.obtain().check(response);
        return new Answer(response);
    }

    private Contract describe() {
        var document = exchange(HttpRequest.newBuilder(uri("/openapi.json")).build()).body();
        return new Contract(JsonMapper.shared().readTree(document));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** JSON, as nearly all bodies are, or what else an operation takes. */
    public static String typeOf(String body) {
        return body.startsWith("{") || body.isEmpty() ? "application/json" : "text/csv";
    }

    private static BodyPublisher publisher(@Nullable String body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }
}
