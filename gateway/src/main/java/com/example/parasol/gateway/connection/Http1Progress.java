package com.example.parasol.gateway.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * How far the request of a connection is. One that is answered before it was read whole, since it
 * is refused, goes on for a moment: to close at once would take the answer away from a client that
 * is still sending (RFC 9112, section 9.6).
 */
class Http1Progress extends ChannelDuplexHandler implements Progress {

    private static final int LINGER_SECONDS = 2;

    private final Drain drain;
    private int requests;
    private boolean reading;
    private boolean answering;
    private boolean lingering;
    private boolean upgraded;

    Http1Progress(Drain drain) {
        this.drain = drain;
    }

    @Override
    public int heads() {
        return requests;
    }

    @Override
    public boolean isBeforeHead() {
        return !reading && !answering;
    }

    /** Whether what comes next is the head of a request, also of one that has to wait. */
    boolean isHead() {
        return !reading && !upgraded;
    }

    @Override
    public int bodies() {
        return reading ? 1 : 0;
    }

    /** The system's buffer tells it: there is none in between. */
    @Override
    public boolean isHeldBack() {
        return false;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (lingering) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest) {
            requests++;
            reading = true;
            answering = true;
        }
        if (message instanceof LastHttpContent last) {
            // after a malformed one, nobody knows where it ends
            reading = last.decoderResult().isFailure();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (lingering) {
            context.read();
        } else {
            context.fireChannelReadComplete();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        if (message instanceof HttpResponse response && !isInterim(message) && drain.isOn()) {
            HttpUtil.setKeepAlive(response, false);
        }
        if (message instanceof HttpResponse response
                && response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            upgraded = true;
        }
        if (message instanceof LastHttpContent && !isInterim(message)) {
            answering = false;
        }
        context.write(message, written);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response && response.status().code() < 200;
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise closed) {
        if (!reading || answering || lingering || !context.channel().isActive()) {
            context.close(closed);
            return;
        }
        lingering = true;
        if (context.pipeline().get(SslHandler.class) == null
                && context.channel() instanceof DuplexChannel channel) {
            channel.shutdownOutput();
        }
        context.executor().schedule(() -> context.close(closed), LINGER_SECONDS, TimeUnit.SECONDS);
        context.read();
    }
}
