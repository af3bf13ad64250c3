package com.example.parasol.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose client is slow: with the head of a request, with its body as long as
 * the gateway wants to read, or with taking what was sent. Looks at the bytes of the connection
 * once in a round, and loses its patience when two rounds in a row were too slow. Bodies that share
 * a connection must come as fast as if each had its own; answers share what the client can take.
 */
class Pace extends ChannelDuplexHandler {

    private final ConnectionSettings settings;
    private final Progress progress;
    private @Nullable ScheduledFuture<?> rounds;
    private long headSince;
    private long received;
    private long sent;
    private boolean wants;
    private Round last = new Round(0, 0, false, 0);
    private int slowRounds;

    Pace(ConnectionSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** How things stood at the end of a round. */
    private record Round(int bodies, long received, boolean sending, long moved) {}

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        var millis = settings.round().toMillis();
        rounds =
                context.executor()
                        .scheduleAtFixedRate(
                                () -> look(context), millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    @Override
    public void read(ChannelHandlerContext context) {
        wants = true;
        context.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            received += bytes.readableBytes();
        }
        if (headSince == 0 && progress.isBeforeHead()) {
            headSince = System.nanoTime();
        }
        wants = false;
        var before = progress.heads();
        context.fireChannelRead(message);
        if (progress.heads() > before) {
            headSince = 0;
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        if (message instanceof ByteBuf bytes) {
            sent += bytes.readableBytes();
        }
        context.write(message, written);
    }

    private void look(ChannelHandlerContext context) {
        var now = round(context);
        var bodies = Math.min(last.bodies, now.bodies);
        var slow =
                now.received - last.received < bodies * settings.fewest()
                        || now.sending
                                && last.sending
                                && now.moved - last.moved < settings.fewest();
        slowRounds = slow ? slowRounds + 1 : 0;
        last = now;
        if (slowRounds == 2 || isHeadLate()) {
            // without it, the system would go on offering what nobody takes
            context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            context.close();
        }
    }

    private Round round(ChannelHandlerContext context) {
        var waiting = context.channel().unsafe().outboundBuffer();
        var pending = waiting == null ? 0 : waiting.totalPendingWriteBytes();
        var moved = waiting == null ? sent : sent - pending + waiting.currentProgress();
        return new Round(
                wants ? progress.bodies() : 0,
                received,
                pending > 0 || progress.isHeldBack(),
                moved);
    }

    private boolean isHeadLate() {
        return headSince != 0 && System.nanoTime() - headSince > settings.patience().toNanos();
    }
}
