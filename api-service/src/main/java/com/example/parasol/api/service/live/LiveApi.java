package com.example.parasol.api.service.live;

import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.event.LiveEvent;
import com.example.parasol.core.domain.event.LiveEvents;
import com.example.parasol.core.domain.event.Revocation;
import com.example.parasol.core.domain.event.Subscription;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens in the caller's organization, as it happens. */
@Component
public class LiveApi {
    private final LiveEvents events;

    LiveApi(LiveEvents events) {
        this.events = events;
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

    private static void tell(TenantActor actor, LiveEvent event, LiveListener listener) {
        Permission.ofScope(event.noun() + "s:read")
                .filter(actor.permissions()::contains)
                .ifPresent(_ -> listener.happened(LiveMessage.of(event)));
    }

    private static void tell(TenantActor actor, Revocation revocation, LiveListener listener) {
        var concerned =
                switch (revocation) {
                    case Revocation.KeyRevoked(var id) ->
                            actor instanceof ApiKey key && key.id().equals(id);
                    case Revocation.LoginEnded(var id) ->
                            actor instanceof Member member && member.loginId().equals(id);
                    case Revocation.MembershipChanged(var accountId, var organizationId) ->
                            actor instanceof Member member
                                    && member.accountId().equals(accountId)
                                    && member.organizationId().equals(organizationId);
                };
        if (concerned) {
            listener.revoked();
        }
    }
}
