package com.example.parasol.api.service.live;

import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.event.LiveEvent;
import com.example.parasol.core.domain.event.LiveEvents;
import com.example.parasol.core.domain.event.Revocation;
import com.example.parasol.core.domain.event.Subscription;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What happens in the caller's organization, as it happens. */
@Component
public class LiveApi {
    private final LiveEvents events;

    LiveApi(LiveEvents events) {
        this.events = events;
    }

    /**
     * Hears events that the caller may read, until the subscription is closed. Both consumers must
     * return quickly.
     *
     * @param revoked runs when the caller's key is revoked or his login ends
     */
    public Subscription subscribe(
            TenantActor actor, Consumer<LiveMessage> consumer, Runnable revoked) {
        var revocations =
                events.onRevoked(revocation -> {
                    if (concerns(revocation, actor)) {
                        revoked.run();
                    }
                });
        var subscription =
                events.subscribe(
                        actor.organizationId(),
                        event -> {
                            if (mayRead(actor, event)) {
                                consumer.accept(LiveMessage.of(event));
                            }
                        });
        return () -> {
            subscription.close();
            revocations.close();
        };
    }

    private static boolean mayRead(TenantActor actor, LiveEvent event) {
        return Permission.ofScope(event.noun() + "s:read")
                .filter(actor.permissions()::contains)
                .isPresent();
    }

    private static boolean concerns(Revocation revocation, TenantActor actor) {
        return switch (revocation) {
            case Revocation.KeyRevoked(var id) ->
                    actor instanceof ApiKey key && key.id().equals(id);
            case Revocation.LoginEnded(var id) ->
                    actor instanceof Member member && member.loginId().equals(id);
        };
    }
}
