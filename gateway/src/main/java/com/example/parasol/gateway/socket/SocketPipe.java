package com.example.parasol.gateway.socket;

import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Passes on what either side says, and with which code it leaves. One frame at a time: who reads
 * slowly is not sent the next, and the other is not read before. Pings go from here to both sides,
 * so that each hop is known to be alive.
 */
class SocketPipe {

    static final CloseStatus COME_BACK = new CloseStatus(4503, "come back");

    private static final CloseStatus FLOOD = new CloseStatus(4429, "send less");

    private final SocketPeer client;
    private final SocketPeer application;
    private final SocketSettings settings;

    SocketPipe(WebSocketSession client, WebSocketSession application, SocketSettings settings) {
        this.client = new SocketPeer(client);
        this.application = new SocketPeer(application);
        this.settings = settings;
    }

    Mono<Void> run() {
        var partings =
                // closing comes first: a side that is gone must not end the other before its code
                // is told
                Mono.whenDelayError(
                        leave(client, application, COME_BACK),
                        leave(application, client, CloseStatus.GOING_AWAY),
                        messages(client, application),
                        messages(application, client));
        return Mono.firstWithSignal(
                        partings,
                        parted(),
                        watch(client, application, CloseStatus.GOING_AWAY),
                        watch(application, client, COME_BACK))
                .onErrorComplete();
    }

    /** Ends the socket in a way that makes clients open another. */
    Mono<Void> sendAway() {
        return client.close(COME_BACK);
    }

    /** The status tells how the other side left; without one, it just disappeared. */
    private static Mono<Void> leave(SocketPeer one, SocketPeer other, CloseStatus disappeared) {
        return other.session()
                .closeStatus()
                .map(SocketPipe::speakable)
                .defaultIfEmpty(disappeared)
                .flatMap(one::close);
    }

    /** Whoever does not take the goodbye is cut off. */
    private Mono<Void> parted() {
        return Mono.firstWithSignal(
                        client.session().closeStatus(), application.session().closeStatus())
                .then(Mono.delay(settings.parting()))
                .then();
    }

    /** That no code was given is itself a code, which must not be sent (RFC 6455, 7.4.1). */
    private static CloseStatus speakable(CloseStatus status) {
        return WebSocketCloseStatus.isValidStatusCode(status.getCode())
                ? status
                : CloseStatus.NORMAL;
    }

    private Mono<Void> messages(SocketPeer from, SocketPeer to) {
        return from.session().receive().concatMap(message -> pass(message, from, to), 0).then();
    }

    private Mono<Void> pass(WebSocketMessage message, SocketPeer from, SocketPeer to) {
        from.hear();
        if (from == client && from.saysMoreThan(settings.framesPerSecond())) {
            return from.close(FLOOD);
        }
        return switch (message.getType()) {
            // the receiving side would release what the sending one still needs
            case TEXT, BINARY -> to.session().send(Mono.just(message.retain()));
            case PING -> from.session().send(Mono.just(pong(message.retain())));
            case PONG -> Mono.empty();
        };
    }

    private static WebSocketMessage pong(WebSocketMessage ping) {
        return new WebSocketMessage(WebSocketMessage.Type.PONG, ping.getPayload());
    }

    /** Closes the other side when one is gone, from which all else follows. */
    private Mono<Void> watch(SocketPeer peer, SocketPeer other, CloseStatus disappeared) {
        var interval = settings.pingInterval();
        return Flux.interval(interval)
                .onBackpressureDrop()
                .takeUntil(tick -> peer.isSilentFor(interval.multipliedBy(3).dividedBy(2)))
                .concatMap(tick -> ping(peer.session()), 0)
                .then(Mono.defer(() -> other.close(disappeared)))
                .then(Mono.never());
    }

    private static Mono<Void> ping(WebSocketSession session) {
        return session.send(Mono.just(session.pingMessage(buffers -> buffers.wrap(new byte[0]))))
                .onErrorComplete();
    }
}
