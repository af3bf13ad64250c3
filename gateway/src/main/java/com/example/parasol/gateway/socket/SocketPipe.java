package com.example.parasol.gateway.socket;

import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Mono;

/** Passes on what either side says, and with which code it leaves. */
record SocketPipe(WebSocketSession client, WebSocketSession application) {

    static final CloseStatus COME_BACK = new CloseStatus(4503, "come back");

    Mono<Void> run() {
        // closing comes first: a side that is gone must not end the other before its code is told
        return Mono.whenDelayError(
                        close(client, application, COME_BACK),
                        close(application, client, CloseStatus.GOING_AWAY),
                        messages(client, application),
                        messages(application, client))
                .onErrorComplete();
    }

    /** The status tells how the other side left; without one, it just disappeared. */
    private static Mono<Void> close(
            WebSocketSession one, WebSocketSession other, CloseStatus disappeared) {
        return other.closeStatus()
                .map(SocketPipe::speakable)
                .defaultIfEmpty(disappeared)
                .flatMap(one::close);
    }

    /** That no code was given is itself a code, which must not be sent (RFC 6455, 7.4.1). */
    private static CloseStatus speakable(CloseStatus status) {
        return WebSocketCloseStatus.isValidStatusCode(status.getCode())
                ? status
                : CloseStatus.NORMAL;
    }

    private static Mono<Void> messages(WebSocketSession to, WebSocketSession from) {
        // the receiving side would release what the sending one still needs
        return to.send(from.receive().doOnNext(WebSocketMessage::retain));
    }
}
