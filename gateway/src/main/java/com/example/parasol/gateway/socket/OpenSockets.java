package com.example.parasol.gateway.socket;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All of them, so that a shutdown can begin with sending the clients away: left alone, they would
 * hold it up for as long as it may last.
 */
@Component
class OpenSockets implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Set<SocketPipe> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Mono<Void> use(SocketPipe socket) {
        open.add(socket);
        // one that was opened while all were closed
        var parting = running ? Mono.<Void>empty() : socket.sendAway();
        return Mono.when(socket.run(), parting).doFinally(any -> open.remove(socket));
    }

    @Override
    public void start() {
        running = true;
    }

    /** In the first phase of a shutdown, before the server waits for its requests. */
    @Override
    public void stop() {
        running = false;
        Flux.fromIterable(open)
                .flatMap(SocketPipe::sendAway)
                .then()
                .timeout(PATIENCE)
                .onErrorComplete()
                .block();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
