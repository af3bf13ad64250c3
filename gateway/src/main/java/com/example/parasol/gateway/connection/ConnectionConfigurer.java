package com.example.parasol.gateway.connection;

import io.netty.channel.Channel;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.netty.ChannelPipelineConfigurer;
import reactor.netty.ConnectionObserver;
import reactor.netty.NettyPipeline;

/** Puts {@link Pace} before the codec of HTTP/1.1, and {@link Progress} right behind it. */
@Component
class ConnectionConfigurer implements ChannelPipelineConfigurer {

    private final ConnectionSettings settings;
    private final Drain drain;

    ConnectionConfigurer(ConnectionSettings settings, Drain drain) {
        this.settings = settings;
        this.drain = drain;
    }

    @Override
    public void onChannelInit(
            ConnectionObserver observer, Channel channel, @Nullable SocketAddress peer) {
        var progress = new Progress(drain);
        channel.pipeline()
                .addAfter(NettyPipeline.HttpCodec, "progress", progress)
                .addBefore(NettyPipeline.HttpCodec, "pace", new Pace(settings, progress));
        drain.watch(channel);
    }
}
