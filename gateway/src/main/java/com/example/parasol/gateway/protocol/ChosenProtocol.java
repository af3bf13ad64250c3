package com.example.parasol.gateway.protocol;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import reactor.netty.NettyPipeline;

/** Waits for the handshake, behind the handler that adds the codec which the client has chosen. */
class ChosenProtocol extends ChannelInboundHandlerAdapter {

    private final Runnable configure;

    ChosenProtocol(Runnable configure) {
        this.configure = configure;
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
