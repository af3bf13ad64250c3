package com.example.parasol.gateway.socket;

import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import org.springframework.web.reactive.socket.client.WebSocketClient;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketSpec;

/** The two sides of the gateway: sockets with applications, and sockets with clients. */
@Configuration(proxyBeanMethods = false)
class Sockets {

    /** The gateway's end of a websocket, with the subprotocols that it offers or takes. */
    record End(List<String> protocols, Function<WebSocketSession, Mono<Void>> use)
            implements WebSocketHandler {

        @Override
        public List<String> getSubProtocols() {
            return protocols;
        }

        @Override
        public Mono<Void> handle(WebSocketSession session) {
            return use.apply(session);
        }
    }

    @Bean
    WebSocketClient withApplications(
            @Qualifier("unpooledClient") HttpClient client, SocketSettings settings) {
        var hearing =
                client.doOnChannelInit((observer, channel, peer) -> {
                    if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
                        channel.pipeline()
                                .addAfter(
                                        NettyPipeline.HttpCodec,
                                        "handshake-listener",
                                        new HandshakeListener());
                    }
                });
        return new ReactorNettyWebSocketClient(
                hearing, () -> limited(WebsocketClientSpec.builder(), settings));
    }

    @Bean
    WebSocketService withClients(SocketSettings settings) {
        return new HandshakeWebSocketService(
                new ReactorNettyRequestUpgradeStrategy(
                        () -> limited(WebsocketServerSpec.builder(), settings)));
    }

    /** Pings pass: a {@link SocketPipe} answers them, not faster than they are read. */
    private static <B extends WebsocketSpec.Builder<B>> B limited(
            B socket, SocketSettings settings) {
        var longest = Math.toIntExact(settings.frameLimit().toBytes());
        return socket.handlePing(true).maxFramePayloadLength(longest);
    }
}
