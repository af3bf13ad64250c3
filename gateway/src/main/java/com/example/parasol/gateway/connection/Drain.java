package com.example.parasol.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.server.HttpServer;

/**
 * The first phase of a shutdown: {@code /readyz} says no, and every answer asks the client to
 * close. Then nobody new is let in, but who just came may still ask, which takes a while with TLS.
 * So hardly anybody is left on a connection when the server closes them all: a request that arrives
 * in the same moment would be lost.
 */
@Component
class Drain implements SmartLifecycle, NettyServerCustomizer {

    private final ConnectionSettings settings;
    private final AtomicInteger open = new AtomicInteger();
    private final ChannelGroup shared = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ChannelGroup doors = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private volatile Sinks.Empty<Void> empty = Sinks.empty();
    private volatile boolean running;

    Drain(ConnectionSettings settings) {
        this.settings = settings;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnBound(bound -> doors.add(bound.channel()))
                .doOnChannelInit((observer, channel, peer) -> watch(channel));
    }

    private void watch(Channel channel) {
        open.incrementAndGet();
        channel.closeFuture().addListener(closed -> leave());
    }

    private void leave() {
        if (open.decrementAndGet() == 0) {
            empty.tryEmitEmpty();
        }
    }

    /**
     * With HTTP/2, no answer can ask to close what others share. The connection is told instead
     * that no new request will be heard on it, and ends with the last answer (RFC 9113, 6.8).
     */
    void share(Channel channel) {
        shared.add(channel);
    }

    boolean isOn() {
        return !running;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        shared.close();
        awaitEmpty();
        doors.close().awaitUninterruptibly();
        awaitEmpty();
    }

    private void awaitEmpty() {
        var next = Sinks.<Void>empty();
        empty = next;
        if (open.get() > 0) {
            Mono.firstWithSignal(next.asMono(), Mono.delay(settings.drain()).then()).block();
        }
    }

    /** Who was shut out stays so: a context that rests for a while goes on listening. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** After websockets were sent away, and before the server waits for its requests. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
