package com.example.parasol.gateway.protocol;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Waits for the handshake, behind the handler that adds the codec which the client has chosen, and
 * closes when it takes too long.
 */
class ChosenProtocol extends ChannelInboundHandlerAdapter {

    private final Runnable configure;
    private final Duration patience;
    private @Nullable Future<?> end;

    ChosenProtocol(Runnable configure, Duration patience) {
        this.configure = configure;
        this.patience = patience;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        // from the start of the pipeline: nobody would hear the goodbye of TLS
        Runnable close = () -> context.pipeline().firstContext().close();
        end = context.executor().schedule(close, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (end != null) {
            end.cancel(false);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent) {
            context.pipeline().remove(this);
            // there is no codec after a handshake that failed
            if (context.pipeline().get(NettyPipeline.HttpCodec) != null) {
                configure.run();
            }
        }
        context.fireUserEventTriggered(event);
    }
}
