package com.example.parasol.core.domain.refusal;

/** The input is well formed but collides with what is already there. */
public final class Conflict extends DomainException {

    private final Violation violation;

    public Conflict(Violation violation) {
        super(violation.detail());
        this.violation = violation;
    }

    public Violation violation() {
        return violation;
    }
}
