package com.example.parasol.api.web.live;

import com.example.parasol.api.service.live.LiveListener;
import com.example.parasol.api.service.live.LiveMessage;
import java.io.IOException;
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
    private final Admissions admissions;
    private final LiveProperties properties;
    private final Mailbox mailbox = new Mailbox();
    private final Pace pace = new Pace();
    private final Heartbeat heartbeat;
    private volatile @Nullable CloseStatus end;
    private long due;
    private @Nullable Admission admission;

    LiveConnection(Wire wire, Admissions admissions, LiveProperties properties) {
        this.wire = wire;
        this.admissions = admissions;
        this.properties = properties;
        this.heartbeat = new Heartbeat(properties.ping());
        this.due = System.nanoTime() + properties.firstMessage().toNanos();
    }

    /** The client says who it is. Returns at once. */
    void authenticate(ClientMessage message) {
        heard();
        if (pace.tooFast()) {
            end(LiveCode.FLOOD.status());
        } else {
            put(() -> admit(message));
        }
    }

    /** The client is still there. */
    void heard() {
        heartbeat.heard();
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
            leave();
            var status = end;
            wire.close(status == null ? LiveCode.COME_BACK.status() : status);
        }
    }

    private void admit(ClientMessage message) throws IOException {
        // before the old subscription ends: twice heard is better than missed
        var next = admissions.admit(message.proof(), this).orElse(null);
        leave();
        admission = next;
        if (admission == null) {
            end(LiveCode.NOT_AUTHENTICATED.status());
        } else {
            var caughtUp = admissions.catchUp(admission, message.since());
            wire.send(caughtUp);
            for (var missed : caughtUp.missed()) {
                wire.send(missed);
            }
            rest(admission);
        }
    }

    /** Nothing said yet: too late now. Else every so often: is the client there, is its token? */
    private void checkUp() throws IOException {
        if (admission == null) {
            end(LiveCode.NO_FIRST_MESSAGE.status());
        } else if (!admissions.isValid(admission)) {
            end(LiveCode.NOT_AUTHENTICATED.status());
        } else if (!heartbeat.next(wire)) {
            end(LiveCode.COME_BACK.status());
        } else {
            rest(admission);
        }
    }

    /** Until the next ping, or until the token ends. */
    private void rest(Admission admission) {
        var left = admissions.left(admission);
        var pause = left.compareTo(properties.ping()) < 0 ? left : properties.ping();
        due = System.nanoTime() + pause.toNanos();
    }

    private void leave() {
        if (admission != null) {
            admission.close();
            admission = null;
        }
    }
}
