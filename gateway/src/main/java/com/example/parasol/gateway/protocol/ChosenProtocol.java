package com.example.parasol.gateway.protocol;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import reactor.netty.NettyPipeline;

/** Waits for the handshake, behind the handler that adds the codec which the client has chosen. */
class ChosenProtocol extends ChannelInboundHandlerAdapter {

    private final Runnable http1;

    ChosenProtocol(Runnable http1) {
        this.http1 = http1;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent) {
            context.pipeline().remove(this);
            if (context.pipeline().get(NettyPipeline.HttpCodec) instanceof HttpServerCodec) {
                http1.run();
            }
        }
        context.fireUserEventTriggered(event);
    }
}
