package com.example.parasol.gateway.error;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Puts {@link EarlyRefusals} between the server's HTTP codec and the rest. Others that want to be
 * next to the codec come later.
 */
@Component
@Order(0)
class EarlyRefusalsCustomizer implements NettyServerCustomizer {

    private final ErrorAnswers answers;

    EarlyRefusalsCustomizer(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, peer) -> {
            if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
                channel.pipeline()
                        .addAfter(
                                NettyPipeline.HttpCodec,
                                "early-refusals",
                                new EarlyRefusals(answers));
            }
        });
    }
}
