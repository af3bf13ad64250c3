package com.example.parasol.gateway.socket;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import reactor.netty.NettyPipeline;

/**
 * Hears out an application that refuses a websocket: left to itself, the client library forgets
 * what it said, and breaks off when that is longer than 8 KiB.
 */
class HandshakeListener extends ChannelDuplexHandler {

    private static final int LONGEST = 262_144;

    private boolean shaking;

    /** What an application said instead of becoming a websocket. */
    static class Refused extends RuntimeException {

        private final int status;
        private final transient HttpHeaders headers;
        private final byte[] body;

        Refused(FullHttpResponse answer) {
            super("Answered the handshake with " + answer.status(), null, false, false);
            this.status = answer.status().code();
            this.headers = answer.headers();
            this.body = ByteBufUtil.getBytes(answer.content());
        }

        int status() {
            return status;
        }

        HttpHeaders headers() {
            return headers;
        }

        byte[] body() {
            return body;
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        var pipeline = context.pipeline();
        shaking = pipeline.get(HttpObjectAggregator.class) != null;
        if (shaking) {
            pipeline.replace(
                    HttpObjectAggregator.class,
                    NettyPipeline.HttpAggregator,
                    new HttpObjectAggregator(LONGEST));
        }
        context.write(message, written);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (shaking
                && message instanceof FullHttpResponse answer
                && answer.decoderResult().isSuccess()
                && !answer.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            var refused = new Refused(answer);
            answer.release();
            context.fireExceptionCaught(refused);
            context.close();
            return;
        }
        context.fireChannelRead(message);
    }
}
