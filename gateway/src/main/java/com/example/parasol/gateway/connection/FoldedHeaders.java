package com.example.parasol.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Has a header refused that goes on in a next line, which then begins with a space (RFC 9112,
 * section 5.2): the codec would join the lines, and somebody else may read two. So it gets heads
 * one by one, and in the place of such a space something that it refuses itself. It still joins
 * those of a request that came in one packet with the body of another, as it may.
 */
class FoldedHeaders extends ChannelInboundHandlerAdapter {

    private static final byte REFUSED = 0;

    private final Http1Progress progress;
    private int lines;
    private int lineLength;

    FoldedHeaders(Http1Progress progress) {
        this.progress = progress;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            while (progress.isHead() && bytes.isReadable()) {
                var head = spoil(bytes);
                if (head == bytes.readableBytes()) {
                    break;
                }
                context.fireChannelRead(bytes.readRetainedSlice(head));
            }
        }
        context.fireChannelRead(message);
    }

    /** Returns how much of the bytes is head, up to the empty line behind it. */
    private int spoil(ByteBuf bytes) {
        for (var at = bytes.readerIndex(); at < bytes.writerIndex(); at++) {
            var next = bytes.getByte(at);
            if (next == '\n') {
                if (endLine()) {
                    return at + 1 - bytes.readerIndex();
                }
            } else if (next != '\r') {
                if (lineLength == 0 && lines > 0 && (next == ' ' || next == '\t')) {
                    bytes.setByte(at, REFUSED);
                }
                lineLength++;
            }
        }
        return bytes.readableBytes();
    }

    /** Whether it was the head's last; empty ones may come before the first. */
    private boolean endLine() {
        var isLast = lineLength == 0 && lines > 0;
        lines = lineLength == 0 ? 0 : lines + 1;
        lineLength = 0;
        return isLast;
    }
}
