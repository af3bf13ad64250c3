package com.example.parasol.api.web.live;

import com.example.parasol.api.service.caller.CallerApi;
import com.example.parasol.api.service.live.LiveApi;
import com.example.parasol.api.service.live.LiveListener;
import com.example.parasol.api.service.live.LiveMessage;
import com.example.parasol.core.domain.event.Subscription;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

/**
 * One client. A virtual thread of its own does everything, one thing after the other, so that a
 * client that reads slowly holds up nobody else.
 */
class LiveConnection implements Runnable, LiveListener {
    private static final Logger log = LoggerFactory.getLogger(LiveConnection.class);

    private final Wire wire;
    private final CallerApi callers;
    private final LiveApi live;
    private final LiveProperties properties;
    private final Mailbox mailbox = new Mailbox();
    private final Pace pace = new Pace();
    private volatile long lastHeard = System.nanoTime();
    private volatile @Nullable CloseStatus end;
    private long due;
    private String token = "";
    private @Nullable Subscription subscription;

    LiveConnection(Wire wire, CallerApi callers, LiveApi live, LiveProperties properties) {
        this.wire = wire;
        this.callers = callers;
        this.live = live;
        this.properties = properties;
        this.due = System.nanoTime() + properties.firstMessage().toNanos();
    }

    /** The client authenticates, with an empty token if it said anything else. Returns at once. */
    void authenticate(String token) {
        heard();
        if (pace.tooFast()) {
            end(LiveCode.FLOOD.status());
        } else {
            put(() -> admit(token));
        }
    }

    /** The client is still there. */
    void heard() {
        lastHeard = System.nanoTime();
    }

    @Override
    public void happened(LiveMessage message) {
        put(() -> wire.send(message));
    }

    @Override
    public void revoked() {
        end(LiveCode.NOT_AUTHENTICATED.status());
    }

    /** Coming back, the client reads everything again. */
    @Override
    public void missed() {
        end(LiveCode.COME_BACK.status());
    }

    /** Ends the connection; returns at once. */
    void end(CloseStatus status) {
        end = end == null ? status : end;
        mailbox.empty();
    }

    /** Who falls too far behind is cut off and may come back. */
    private void put(Mailbox.Step step) {
        if (!mailbox.put(step)) {
            end(LiveCode.COME_BACK.status());
        }
    }

    @Override
    public void run() {
        try {
            while (end == null && wire.isOpen()) {
                mailbox.take(due - System.nanoTime()).run();
                if (System.nanoTime() >= due) {
                    checkUp();
                }
            }
        } catch (IOException | RuntimeException | InterruptedException broken) {
            log.debug("A live connection broke", broken);
        } finally {
            unsubscribe();
            var status = end;
            wire.close(status == null ? LiveCode.COME_BACK.status() : status);
        }
    }

    private void admit(String token) throws IOException {
        unsubscribe();
        this.token = token;
        var actor = callers.authenticate(token);
        actor.ifPresent(caller -> subscription = live.subscribe(caller, this));
        // asked again, because nobody told us if it was revoked before we subscribed
        if (actor.isEmpty() || callers.authenticate(token).isEmpty()) {
            end(LiveCode.NOT_AUTHENTICATED.status());
        } else {
            wire.send(Map.of("type", "ready"));
            due = System.nanoTime() + properties.ping().toNanos();
        }
    }

    /** Nothing said yet: too late now. Else every so often: is the client there, is its token? */
    private void checkUp() throws IOException {
        if (subscription == null) {
            end(LiveCode.NO_FIRST_MESSAGE.status());
        } else if (callers.authenticate(token).isEmpty()) {
            end(LiveCode.NOT_AUTHENTICATED.status());
        } else if (System.nanoTime() - lastHeard > properties.silence().toNanos()) {
            end(CloseStatus.SESSION_NOT_RELIABLE);
        } else {
            wire.ping();
            due = System.nanoTime() + properties.ping().toNanos();
        }
    }

    private void unsubscribe() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }
}
