package com.example.parasol.gateway.error;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;

/**
 * Refuses what is too malformed to become a request, in the same words as all else, and closes the
 * connection: whoever sent it may have meant the rest for another request. Left to itself, the
 * server answers without a body, and ends a malformed body as if it were whole.
 */
class EarlyRefusals extends ChannelDuplexHandler {

    /** The access log's: no filter gets to see such a request. */
    private static final Logger access = LoggerFactory.getLogger("access");

    private final ErrorAnswers answers;
    private final String hsts;
    private @Nullable String accept;
    private int unanswered;

    EarlyRefusals(ErrorAnswers answers, String hsts) {
        this.answers = answers;
        this.hsts = hsts;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            accept = request.headers().get(HttpHeaderNames.ACCEPT);
            unanswered++;
            if (request.decoderResult().isSuccess() && isAmbiguous(request)) {
                ReferenceCountUtil.release(request);
                breakOff(context);
                return;
            }
        } else if (message instanceof HttpContent part && part.decoderResult().isFailure()) {
            part.release();
            breakOff(context);
            return;
        }
        context.fireChannelRead(message);
    }

    /**
     * Servers differ in whether they know other codings, and what they do about them; and the codec
     * would take eight bytes behind the handshake of an old websocket for a body.
     */
    private static boolean isAmbiguous(HttpRequest request) {
        var codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        var isPlain = codings.size() == 1 && "chunked".equalsIgnoreCase(codings.getFirst());
        return request.protocolVersion().majorVersion() != 1
                || !codings.isEmpty() && !isPlain
                || request.headers().contains("Sec-WebSocket-Key1");
    }

    /** The application must not take for whole what it has got so far. */
    private void breakOff(ChannelHandlerContext context) {
        if (unanswered == 1) {
            refuse(context, HttpResponseStatus.BAD_REQUEST, context.newPromise());
            context.flush();
        } else {
            // too late for an answer, or it would be taken for that of a request before
            context.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        if (message instanceof FullHttpResponse response && isWithoutWords(response)) {
            ReferenceCountUtil.release(response);
            refuse(context, response.status(), written.unvoid());
            return;
        }
        if (message instanceof HttpResponse response && response.status().code() >= 200) {
            unanswered--;
        }
        context.write(message, written);
    }

    /** Whatever comes from the filters carries a request id. */
    private static boolean isWithoutWords(FullHttpResponse response) {
        return response.status().code() >= 400 && !response.headers().contains("X-Request-Id");
    }

    private void refuse(
            ChannelHandlerContext context, HttpResponseStatus status, ChannelPromise written) {
        var refusal = Refusal.of(HttpStatusCode.valueOf(status.code()));
        var requestId = UUID.randomUUID().toString();
        access.info("route=- status={} request={}", status.code(), requestId);
        var answer = answers.answer(refusal, requestId, accept);
        var body = Unpooled.wrappedBuffer(answer.body());
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        answer.headers().forEach((name, values) -> response.headers().set(name, values));
        response.headers().set(HttpHeaderNames.CONNECTION, "close");
        if (context.pipeline().get(SslHandler.class) != null) {
            response.headers().set("Strict-Transport-Security", hsts);
        }
        context.write(response, written).addListener(ChannelFutureListener.CLOSE);
    }
}
