package com.example.parasol.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.function.Predicate;

/**
 * Follows frames before they are decoded (RFC 9113, section 4.1), since the codec shows whole ones
 * only. All but the payload of data counts as a head, and none of it may take long. The streams
 * know of bodies and answers.
 */
class Http2Progress extends ChannelInboundHandlerAdapter implements Progress {

    private static final int PREFACE = 24;
    private static final int FRAME_HEADER = 9;
    private static final int TYPE = 3;
    private static final int FLAGS = 4;
    private static final int END_HEADERS = 4;

    private final Http2Connection connection;
    private final byte[] header = new byte[FRAME_HEADER];
    private int known;
    private int missing = PREFACE;
    private int heads;

    Http2Progress(Http2Connection connection) {
        this.connection = connection;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            follow(bytes);
        }
        context.fireChannelRead(message);
    }

    private void follow(ByteBuf bytes) {
        var at = bytes.readerIndex();
        while (at < bytes.writerIndex()) {
            if (missing > 0) {
                var part = Math.min(missing, bytes.writerIndex() - at);
                missing -= part;
                at += part;
            } else {
                header[known++] = bytes.getByte(at++);
                if (known == FRAME_HEADER) {
                    missing = length();
                    heads += isData() ? 1 : 0;
                }
            }
            if (missing == 0 && known == FRAME_HEADER) {
                heads += isData() || isToBeContinued() ? 0 : 1;
                known = 0;
            }
        }
    }

    private int length() {
        return Byte.toUnsignedInt(header[0]) << 16
                | Byte.toUnsignedInt(header[1]) << 8
                | Byte.toUnsignedInt(header[2]);
    }

    private boolean isData() {
        return header[TYPE] == Http2FrameTypes.DATA;
    }

    private boolean isToBeContinued() {
        return (header[TYPE] == Http2FrameTypes.HEADERS
                        || header[TYPE] == Http2FrameTypes.CONTINUATION)
                && (header[FLAGS] & END_HEADERS) == 0;
    }

    @Override
    public int heads() {
        return heads;
    }

    @Override
    public boolean isBeforeHead() {
        return known < FRAME_HEADER || !isData();
    }

    /** Those of which the gateway has taken all that came, as long as more may come. */
    @Override
    public int bodies() {
        var taken = connection.local().flowController();
        return taken.windowSize(connection.connectionStream()) > 0
                ? count(one -> one.state().remoteSideOpen() && taken.unconsumedBytes(one) == 0)
                : 0;
    }

    @Override
    public boolean isHeldBack() {
        return count(connection.remote().flowController()::hasFlowControlled) > 0;
    }

    private int count(Predicate<Http2Stream> which) {
        var found = new int[1];
        try {
            connection.forEachActiveStream(one -> {
                found[0] += which.test(one) ? 1 : 0;
                return true;
            });
        } catch (Http2Exception e) {
            throw new IllegalStateException(e);
        }
        return found[0];
    }
}
