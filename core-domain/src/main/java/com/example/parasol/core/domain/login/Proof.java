package com.example.parasol.core.domain.login;

/** By what somebody proved who he is when his login was opened, or last renewed. */
public enum Proof {
    PASSWORD(false),
    /** A link in a mail. */
    LINK(false),
    /** A key that his device gives out only to himself: two factors at once. */
    PASSKEY(true);

    private final boolean whole;

    Proof(boolean whole) {
        this.whole = whole;
    }

    /** Whether no second factor is due beside it. */
    boolean isWhole() {
        return whole;
    }
}
