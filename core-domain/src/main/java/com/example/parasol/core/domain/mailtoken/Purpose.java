package com.example.parasol.core.domain.mailtoken;

import java.time.Duration;

/** What a link in a mail is for; it is good for nothing else. */
public enum Purpose {
    /** The reader says that the address of an account is his. */
    CONFIRMATION(Duration.ofDays(2)),
    /** Logs in; short, since whoever reads the mail gets in. */
    LOGIN(Duration.ofMinutes(15)),
    /** Sets another password in place of a forgotten one. */
    PASSWORD_RESET(Duration.ofMinutes(60)),
    /** The reader says that the address which an account shall have is his. */
    EMAIL_CHANGE(Duration.ofDays(2)),
    /** Joins an organization; people answer invitations after the weekend. */
    INVITATION(Duration.ofDays(7));

    private final Duration life;

    Purpose(Duration life) {
        this.life = life;
    }

    /** How long the link works. */
    public Duration life() {
        return life;
    }
}
