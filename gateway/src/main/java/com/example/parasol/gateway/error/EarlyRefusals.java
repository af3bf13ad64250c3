package com.example.parasol.gateway.error;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * Gives words to the refusals of requests so malformed that they never became one: the server
 * answers those by itself and without a body. They are known by their lack of a request id.
 */
class EarlyRefusals extends ChannelDuplexHandler {

    private final ErrorAnswers answers;
    private @Nullable String accept;

    EarlyRefusals(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            accept = request.headers().get(HttpHeaderNames.ACCEPT);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        var early =
                message instanceof FullHttpResponse response
                        && response.status().code() >= 400
                        && !response.headers().contains("X-Request-Id");
        if (early) {
            // whoever sent this may have meant the rest for another request
            context.write(inWords((FullHttpResponse) message), written.unvoid())
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            context.write(message, written);
        }
    }

    private FullHttpResponse inWords(FullHttpResponse mute) {
        var refusal = Refusal.of(HttpStatusCode.valueOf(mute.status().code()));
        var answer = answers.answer(refusal, UUID.randomUUID().toString(), accept);
        var spoken =
                new DefaultFullHttpResponse(
                        mute.protocolVersion(),
                        mute.status(),
                        Unpooled.wrappedBuffer(answer.body()));
        answer.headers().forEach((name, values) -> spoken.headers().set(name, values));
        spoken.headers().set(HttpHeaderNames.CONNECTION, "close");
        ReferenceCountUtil.release(mute);
        return spoken;
    }
}
