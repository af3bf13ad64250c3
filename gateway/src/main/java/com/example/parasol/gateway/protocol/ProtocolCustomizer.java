package com.example.parasol.gateway.protocol;

import io.netty.channel.Channel;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.ChannelPipelineConfigurer;
import reactor.netty.ConnectionObserver;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Calls the beans that add handlers to a connection, once its codec is there: at once without TLS,
 * and with TLS when the client has chosen the protocol.
 */
@Component
class ProtocolCustomizer implements NettyServerCustomizer {

    private final List<ChannelPipelineConfigurer> configurers;

    private final Duration handshake;

    ProtocolCustomizer(
            ObjectProvider<ChannelPipelineConfigurer> configurers,
            @Value("${parasol.gateway.tls.handshake-timeout}") Duration handshake) {
        this.configurers = configurers.orderedStream().toList();
        this.handshake = handshake;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, peer) -> {
            if (channel.pipeline().get(NettyPipeline.H2OrHttp11Codec) == null) {
                configure(observer, channel, peer);
            } else {
                channel.pipeline()
                        .addAfter(
                                NettyPipeline.H2OrHttp11Codec,
                                "chosen-protocol",
                                new ChosenProtocol(
                                        () -> configure(observer, channel, peer), handshake));
            }
        });
    }

    private void configure(
            ConnectionObserver observer, Channel channel, @Nullable SocketAddress peer) {
        configurers.forEach(one -> one.onChannelInit(observer, channel, peer));
    }
}
