package com.example.parasol.gateway.connection;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Puts {@link Pace} before the server's HTTP codec, and {@link Progress} right behind it. */
@Component
class ConnectionCustomizer implements NettyServerCustomizer {

    private final ConnectionSettings settings;
    private final Drain drain;

    ConnectionCustomizer(ConnectionSettings settings, Drain drain) {
        this.settings = settings;
        this.drain = drain;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, peer) -> {
            drain.watch(channel);
            var pipeline = channel.pipeline();
            if (pipeline.get(NettyPipeline.HttpCodec) != null) {
                var progress = new Progress(drain);
                pipeline.addAfter(NettyPipeline.HttpCodec, "progress", progress);
                pipeline.addBefore(NettyPipeline.HttpCodec, "pace", new Pace(settings, progress));
            }
        });
    }
}
