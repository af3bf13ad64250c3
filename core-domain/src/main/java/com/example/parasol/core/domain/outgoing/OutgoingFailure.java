package com.example.parasol.core.domain.outgoing;

/** There was no answer; the message says why, in words for the customer who named the address. */
public final class OutgoingFailure extends Exception {

    OutgoingFailure(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
