package com.example.parasol.api.service.live;

import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.event.LiveEvent;
import com.example.parasol.core.domain.event.LiveEventLog;
import com.example.parasol.core.domain.event.LiveEvents;
import com.example.parasol.core.domain.event.Revocation;
import com.example.parasol.core.domain.event.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happens in the caller's organization, as it happens. */
@Component
public class LiveApi {
    private final LiveEvents events;
    private final LiveEventLog log;

    LiveApi(LiveEvents events, LiveEventLog log) {
        this.events = events;
        this.log = log;
    }

    /** Tells of events that the caller may read, until the subscription is closed. */
    public Subscription subscribe(TenantActor actor, LiveListener listener) {
        var subscriptions =
                List.of(
                        events.onRevoked(revocation -> tell(actor, revocation, listener)),
                        events.onGap(listener::missed),
                        events.subscribe(
                                actor.organizationId(), event -> tell(actor, event, listener)));
        return () -> subscriptions.forEach(Subscription::close);
    }

    /**
     * What the caller may read of what happened since then, in order; he may know some of it.
     *
     * @return empty when it was too long ago or is too much: then the current state is to be read
     */
    public Optional<List<LiveMessage>> since(TenantActor actor, Instant since) {
        return log.since(actor, since)
                .map(events ->
                        events.stream()
                                .filter(event -> mayRead(actor, event))
                                .map(LiveMessage::of)
                                .toList());
    }

    private static void tell(TenantActor actor, LiveEvent event, LiveListener listener) {
        if (mayRead(actor, event)) {
            listener.happened(LiveMessage.of(event));
        }
    }

    private static boolean mayRead(TenantActor actor, LiveEvent event) {
        return Permission.ofScope(scope(event.noun()))
                .filter(actor.permissions()::contains)
                .isPresent();
    }

    /** What one needs to hear of it: to read such things. */
    private static String scope(String noun) {
        return switch (noun) {
            // sample:link
            case "import" -> "links:read";
            // end:sample
            default -> noun + "s:read";
        };
    }

    private static void tell(TenantActor actor, Revocation revocation, LiveListener listener) {
        if (revocation.concerns(actor) && !(revocation instanceof Revocation.LoginRenewed)) {
            listener.revoked();
        }
    }
}
