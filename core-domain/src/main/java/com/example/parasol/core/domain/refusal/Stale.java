package com.example.parasol.core.domain.refusal;

/** Somebody else changed the thing since the caller read it (HTTP: 412). */
public final class Stale extends DomainException {

    public Stale() {
        super("This has changed since you read it: read it again and decide anew");
    }
}
