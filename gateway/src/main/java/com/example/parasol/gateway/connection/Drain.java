package com.example.parasol.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The first phase of a shutdown: {@code /readyz} says no, every answer asks the client to close,
 * and so hardly anybody is left on a connection when the server closes them all. A request that
 * arrives in the same moment would be lost.
 */
@Component
class Drain implements SmartLifecycle {

    private final ConnectionSettings settings;
    private final AtomicInteger open = new AtomicInteger();
    private final Sinks.Empty<Void> empty = Sinks.empty();
    private final ChannelGroup shared = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private volatile boolean running;

    Drain(ConnectionSettings settings) {
        this.settings = settings;
    }

    void watch(Channel channel) {
        open.incrementAndGet();
        channel.closeFuture().addListener(closed -> leave());
    }

    /**
     * One of HTTP/2: no answer can ask to close what others share. The connection is told instead
     * that no new request will be heard on it, and ends with the last answer (RFC 9113, 6.8).
     */
    void watchShared(Channel channel) {
        shared.add(channel);
        watch(channel);
    }

    private void leave() {
        if (open.decrementAndGet() == 0 && !running) {
            empty.tryEmitEmpty();
        }
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
        if (open.get() > 0) {
            Mono.firstWithSignal(empty.asMono(), Mono.delay(settings.drain()).then()).block();
        }
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
