package com.example.parasol.core.domain.refusal;

/** A refusal that the caller can understand; each application turns it into its own form. */
public abstract sealed class DomainException extends RuntimeException
        permits NotFound,
                Conflict,
                NotAllowed,
                LoginTooOld,
                Invalid,
                QuotaExceeded,
                Stale,
                TooBusy,
                TooOften {

    DomainException(String message) {
        // a refusal is an answer, not a fault: nobody reads its stack
        super(message, null, false, false);
    }
}
