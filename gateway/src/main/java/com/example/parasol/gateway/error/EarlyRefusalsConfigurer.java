package com.example.parasol.gateway.error;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.netty.ChannelPipelineConfigurer;
import reactor.netty.ConnectionObserver;
import reactor.netty.NettyPipeline;

/**
 * Puts {@link EarlyRefusals} between the codec of HTTP/1.1 and the rest. Others that want to be
 * next to the codec come later.
 */
@Component
@Order(0)
class EarlyRefusalsConfigurer implements ChannelPipelineConfigurer {

    private final ErrorAnswers answers;
    private final String hsts;

    EarlyRefusalsConfigurer(
            ErrorAnswers answers, @Value("${parasol.gateway.tls.hsts}") String hsts) {
        this.answers = answers;
        this.hsts = hsts;
    }

    @Override
    public void onChannelInit(
            ConnectionObserver observer, Channel channel, @Nullable SocketAddress peer) {
        if (channel.pipeline().get(NettyPipeline.HttpCodec) instanceof HttpServerCodec) {
            channel.pipeline()
                    .addAfter(
                            NettyPipeline.HttpCodec,
                            "early-refusals",
                            new EarlyRefusals(answers, hsts));
        }
    }
}
