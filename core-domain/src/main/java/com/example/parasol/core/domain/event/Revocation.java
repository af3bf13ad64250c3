package com.example.parasol.core.domain.event;

import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.TenantActor;
import java.util.UUID;

/** A right ended or changed: nobody may go by what it was. */
public sealed interface Revocation {

    /** Whether the caller is one whose right it was. */
    default boolean concerns(TenantActor actor) {
        return switch (this) {
            case KeyRevoked(var id) -> actor instanceof ApiKey key && key.id().equals(id);
            case LoginEnded(var id) -> isFor(actor, id);
            case LoginRenewed(var id) -> isFor(actor, id);
            case MembershipChanged(var accountId, var organizationId) ->
                    actor instanceof Member member
                            && member.accountId().equals(accountId)
                            && member.organizationId().equals(organizationId);
        };
    }

    private static boolean isFor(TenantActor actor, UUID loginId) {
        return actor instanceof Member member && member.loginId().equals(loginId);
    }

    /** An API key was revoked. */
    record KeyRevoked(UUID id) implements Revocation {}

    /** A login was ended, and with it its dashboard tokens. */
    record LoginEnded(UUID id) implements Revocation {}

    /** Somebody is in an organization no more, or in another role. */
    record MembershipChanged(UUID accountId, UUID organizationId) implements Revocation {}

    /** Somebody proved once more who he is: his login goes on, and may do more again. */
    record LoginRenewed(UUID id) implements Revocation {}
}
