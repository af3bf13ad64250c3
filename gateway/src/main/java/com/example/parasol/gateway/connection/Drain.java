package com.example.parasol.gateway.connection;

import io.netty.channel.Channel;
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
    private volatile boolean running;

    Drain(ConnectionSettings settings) {
        this.settings = settings;
    }

    void watch(Channel channel) {
        open.incrementAndGet();
        channel.closeFuture().addListener(closed -> leave());
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
