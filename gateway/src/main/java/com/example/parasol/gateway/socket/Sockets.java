package com.example.parasol.gateway.socket;

import java.util.Objects;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import org.springframework.web.reactive.socket.client.WebSocketClient;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketSpec;

/** The two sides of the gateway: sockets with applications, and sockets with clients. */
@Configuration(proxyBeanMethods = false)
class Sockets {

    @Bean
    WebSocketClient withApplications(HttpClient client, HttpClientProperties properties) {
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
                hearing, () -> limited(WebsocketClientSpec.builder(), properties));
    }

    @Bean
    WebSocketService withClients(HttpClientProperties properties) {
        return new HandshakeWebSocketService(
                new ReactorNettyRequestUpgradeStrategy(
                        () -> limited(WebsocketServerSpec.builder(), properties)));
    }

    /** Pings pass: whether the other side lives is for the application to ask. */
    private static <B extends WebsocketSpec.Builder<B>> B limited(
            B socket, HttpClientProperties properties) {
        var longest = Objects.requireNonNull(properties.getWebsocket().getMaxFramePayloadLength());
        return socket.handlePing(true).maxFramePayloadLength(longest);
    }
}
