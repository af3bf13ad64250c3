package com.example.parasol.gateway.socket;

import java.time.Duration;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/** One side of a socket, and how much it says. */
class SocketPeer {

    private static final int WINDOW_SECONDS = 10;

    private final WebSocketSession session;
    private volatile long heardAt = System.nanoTime();
    private long windowBegan = heardAt;
    private int frames;

    SocketPeer(WebSocketSession session) {
        this.session = session;
    }

    WebSocketSession session() {
        return session;
    }

    /** Goes on when nobody waits for it: the library would free a frame that is being written. */
    Mono<Void> close(CloseStatus status) {
        return session.close(status).cache();
    }

    void hear() {
        heardAt = System.nanoTime();
        if (heardAt - windowBegan > Duration.ofSeconds(WINDOW_SECONDS).toNanos()) {
            windowBegan = heardAt;
            frames = 0;
        }
        frames++;
    }

    boolean saysMoreThan(int framesPerSecond) {
        return frames > framesPerSecond * WINDOW_SECONDS;
    }

    boolean isSilentFor(Duration duration) {
        return System.nanoTime() - heardAt > duration.toNanos();
    }
}
