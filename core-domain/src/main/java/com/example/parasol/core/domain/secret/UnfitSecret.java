package com.example.parasol.core.domain.secret;

/** A secret is none, or none of this installation's own; the message does not repeat it. */
final class UnfitSecret extends IllegalArgumentException {

    private final String mend;

    UnfitSecret(String problem, String mend) {
        super(problem);
        this.mend = mend;
    }

    /** The sentence that says what to do. */
    String mend() {
        return mend;
    }
}
