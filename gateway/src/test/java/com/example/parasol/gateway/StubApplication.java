package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/**
 * Stands in for an application: tells what reached it, and misbehaves when the path ends so. It can
 * be stopped and started again at the same port.
 */
class StubApplication {

    private static final WebsocketServerSpec LARGE =
            WebsocketServerSpec.builder().maxFramePayloadLength(1_000_000).build();

    /** Leaves it to the socket's user to answer pings. */
    private static final WebsocketServerSpec DEAF =
            WebsocketServerSpec.builder().handlePing(true).build();

    private static final WebsocketServerSpec TWO =
            WebsocketServerSpec.builder().protocols("two").build();

    /** Longer than the gateway waits for anything but events. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final int PART = 16_384;

    private final String name;
    private int port;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Long> bodies = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Integer> leavings = new LinkedBlockingQueue<>();
    private final AtomicLong sent = new AtomicLong();
    private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private volatile boolean ready = true;
    private volatile Sinks.Empty<Void> release = Sinks.empty();
    private @Nullable DisposableServer server;

    StubApplication(String name) {
        this.name = name;
        start();
    }

    final void start() {
        server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .port(port)
                        .httpRequestDecoder(spec -> spec.maxHeaderSize(65536))
                        .channelGroup(open)
                        .handle(this::answer)
                        .bindNow(Duration.ofSeconds(5));
        port = server.port();
    }

    void stop() {
        if (server != null) {
            open.close().awaitUninterruptibly();
            server.disposeNow(Duration.ofSeconds(5));
        }
    }

    /** What it says of itself, while it answers all the same. */
    void beReady(boolean ready) {
        this.ready = ready;
    }

    /** Lets those go on that asked for what is held. */
    void release() {
        release.tryEmitEmpty();
        release = Sinks.empty();
    }

    /** The methods and paths that arrived since last asked, without the checks of readiness. */
    List<String> asked() {
        var all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    /** The code with which the next client leaves its socket. */
    int leaving() throws InterruptedException {
        return Objects.requireNonNull(leavings.poll(5, TimeUnit.SECONDS), "Nobody left");
    }

    /** How many bytes of something endless it could send. */
    long sent() {
        return sent.get();
    }

    /**
     * Closes all connections, as a server does that has not been asked for a while, and waits until
     * the other side has seen it.
     */
    void hangUp() {
        open.forEach(channel -> ((DuplexChannel) channel).shutdownOutput());
        assertThat(open.newCloseFuture().awaitUninterruptibly(5, TimeUnit.SECONDS)).isTrue();
    }

    /** The lengths of the bodies that arrived whole, since last asked. */
    List<Long> bodies() {
        var lengths = List.copyOf(bodies);
        bodies.clear();
        return lengths;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        var path = request.path();
        if (!path.endsWith("readyz")) {
            asked.add(request.method() + " /" + path);
        }
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "hang" -> Mono.never();
            case "readyz" -> response.status(ready ? 200 : 503).send();
            case "held" -> response.sendString(release.asMono().then(Mono.just("held by " + name)));
            case "reset" -> reset(request);
            case "garbage" -> raw(request, "SMTP is not what you asked for\r\n\r\n");
            case "half-long" ->
                    raw(request, "HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\nhalf");
            case "half" -> raw(request, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf");
            case "stream" ->
                    response.sse().send(Flux.concat(event("first"), Mono.never()), any -> true);
            case "pause" ->
                    response.sse()
                            .send(
                                    Flux.concat(
                                            event("first"),
                                            event("second").delaySubscription(PAUSE),
                                            Mono.never()),
                                    any -> true);
            case "stall" ->
                    response.sendByteArray(
                            Flux.concat(Mono.just(new byte[100]), Mono.<byte[]>never()));
            case "deaf" -> Mono.never();
            case "endless" -> response.sendByteArray(torrent());
            case "text" -> text(request, response.header("ETag", "\"abc\""));
            case "encoded" -> text(request, response.header("Content-Encoding", "br"));
            case "final" -> text(request, response.header("Cache-Control", "no-transform"));
            case "mirror" -> response.send(request.receive().retain());
            case "length" -> length(request, response);
            case "cookies" ->
                    response.addHeader("Set-Cookie", "site_session=1; Path=/; HttpOnly")
                            .addHeader("Set-Cookie", "__Host-site_csrf=2; Path=/; Secure")
                            .addHeader("Set-Cookie", "admin_session=3; Path=/")
                            .addHeader("Set-Cookie", "SESSION=4")
                            .sendString(Mono.just("cookies"));
            case "careful" ->
                    response.header("Referrer-Policy", "no-referrer")
                            .header("X-Content-Type-Options", "nosniff")
                            .header("Server", "stub/1.0")
                            .header("X-Powered-By", "stub")
                            .header("X-Request-Id", "of-the-application")
                            .sendString(Mono.just("careful"));
            case "refused-socket" ->
                    response.status(403)
                            .header("Content-Type", "application/problem+json")
                            .header("Set-Cookie", "SESSION=4")
                            .sendString(Mono.just("{\"type\":\"/docs/problems/suspended\"}"));
            case "long" -> response.status(404).sendString(Mono.just("x".repeat(100_000)));
            case "restarting-socket" ->
                    response.sendWebsocket((in, out) -> out.sendClose(1012, "restart"), LARGE);
            case "protocol-socket" -> response.sendWebsocket(StubApplication::echo, TWO);
            case "deaf-socket" -> response.sendWebsocket((in, out) -> Mono.never(), DEAF);
            case "endless-socket" ->
                    response.sendWebsocket((in, out) -> out.sendByteArray(torrent()), LARGE);
            case "left-socket" -> response.sendWebsocket(this::noteLeaving, LARGE);
            case "socket" -> response.sendWebsocket(StubApplication::echo, LARGE);
            default -> echo(request, response);
        };
    }

    private Publisher<Void> echo(HttpServerRequest request, HttpServerResponse response) {
        var headers =
                StreamSupport.stream(request.requestHeaders().spliterator(), false)
                        .map(h -> h.getKey().toLowerCase() + ": " + h.getValue() + "\n")
                        .collect(Collectors.joining());
        var target = name + " " + request.method() + " " + request.uri() + "\n";
        return response.header("X-Application", name).sendString(Mono.just(target + headers));
    }

    /** As much as anybody takes. */
    private Flux<byte[]> torrent() {
        sent.set(0);
        return Flux.generate(sink -> {
            sent.addAndGet(PART);
            sink.next(new byte[PART]);
        });
    }

    private static Publisher<Void> text(HttpServerRequest request, HttpServerResponse response) {
        if (request.requestHeaders().contains("If-None-Match", "\"abc\"", true)) {
            return response.status(304).send();
        }
        var length = Integer.parseInt(request.uri().replaceAll("\\D", ""));
        return response.header("Content-Type", "text/plain;charset=UTF-8")
                .sendString(Mono.just("x".repeat(length)));
    }

    private Publisher<Void> length(HttpServerRequest request, HttpServerResponse response) {
        var length =
                request.receive()
                        .map(part -> (long) part.readableBytes())
                        .reduce(0L, Long::sum)
                        .doOnNext(bodies::add);
        return response.sendString(length.map(String::valueOf));
    }

    /**
     * Says everything back; the word {@code leave} ends it with a code of the application's own.
     */
    private static Publisher<Void> echo(WebsocketInbound in, WebsocketOutbound out) {
        return out.sendObject(
                in.receive()
                        .asString()
                        .map(text ->
                                text.equals("leave")
                                        ? new CloseWebSocketFrame(4401, "not authenticated")
                                        : new TextWebSocketFrame(text)));
    }

    private Publisher<Void> noteLeaving(WebsocketInbound in, WebsocketOutbound out) {
        // a test that failed has left the code of its own client
        leavings.clear();
        return in.receiveCloseStatus().doOnNext(status -> leavings.add(status.code())).then();
    }

    private static Publisher<Void> reset(HttpServerRequest request) {
        return withChannel(
                request,
                channel -> {
                    channel.config().setOption(ChannelOption.SO_LINGER, 0);
                    channel.close();
                });
    }

    private static Publisher<Void> raw(HttpServerRequest request, String text) {
        var bytes = Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
        return withChannel(
                request,
                channel ->
                        channel.pipeline()
                                .firstContext()
                                .writeAndFlush(bytes)
                                .addListener(written -> channel.close()));
    }

    private static Publisher<Void> withChannel(
            HttpServerRequest request, java.util.function.Consumer<Channel> what) {
        request.withConnection(connection -> what.accept(connection.channel()));
        return Mono.never();
    }

    private static Mono<io.netty.buffer.ByteBuf> event(String data) {
        return Mono.just(
                Unpooled.copiedBuffer("data: " + data + "\n\n", StandardCharsets.US_ASCII));
    }
}
