package com.example.parasol.core.domain.event;

import java.util.UUID;

/** A right ended: whatever hangs on it must stop at once. */
public sealed interface Revocation {

    /** An API key was revoked. */
    record KeyRevoked(UUID id) implements Revocation {}

    /** A login was ended, and with it its dashboard tokens. */
    record LoginEnded(UUID id) implements Revocation {}

    /** Somebody is in an organization no more, or in another role. */
    record MembershipChanged(UUID accountId, UUID organizationId) implements Revocation {}
}
