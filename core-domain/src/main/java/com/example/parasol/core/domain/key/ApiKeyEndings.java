package com.example.parasol.core.domain.key;

import com.example.parasol.core.domain.actor.Actor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.event.LiveChannel;
import com.example.parasol.core.domain.event.Revocation.KeyRevoked;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends keys in every process within a second, as a part of what calls for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ApiKeyEndings {

    private final ApiKeyRepository keys;
    private final Audit audit;
    private final LiveChannel live;
    private final Clock clock;

    ApiKeyEndings(ApiKeyRepository keys, Audit audit, LiveChannel live, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    public void all(Actor actor, UUID organizationId) {
        keys.lockKeys(organizationId).forEach(key -> end(actor, key));
    }

    void end(Actor actor, ApiKeyEntity key) {
        key.revoke(clock.instant());
        live.publish(new KeyRevoked(key.id()));
        audit.record(actor, "key.revoked", key.id());
    }
}
