package com.example.parasol.gateway.connection;

import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2FrameCodec;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.netty.ChannelPipelineConfigurer;
import reactor.netty.ConnectionObserver;
import reactor.netty.NettyPipeline;

/** Puts {@link Pace} before a connection's codec, and {@link Progress} where it can see. */
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
        var pipeline = channel.pipeline();
        if (pipeline.get(NettyPipeline.HttpCodec) instanceof Http2FrameCodec codec) {
            var progress = new Http2Progress(codec.connection());
            pipeline.addBefore(NettyPipeline.HttpCodec, "pace", new Pace(settings, progress))
                    .addBefore(NettyPipeline.HttpCodec, "progress", progress);
            drain.share(channel);
        } else {
            var progress = new Http1Progress(drain);
            pipeline.addBefore(NettyPipeline.HttpCodec, "pace", new Pace(settings, progress))
                    .addBefore(
                            NettyPipeline.HttpCodec, "folded-headers", new FoldedHeaders(progress))
                    .addAfter(NettyPipeline.HttpCodec, "progress", progress);
        }
    }
}
