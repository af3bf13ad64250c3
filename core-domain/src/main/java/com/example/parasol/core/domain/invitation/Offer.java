package com.example.parasol.core.domain.invitation;

import com.example.parasol.core.domain.actor.Role;

/**
 * An invitation as the one who got it sees it.
 *
 * @param organization its name
 * @param email to which it was sent: nobody else can accept
 * @param inviter what is called who sent it
 */
public record Offer(String organization, Role role, String email, String inviter, Reader reader) {

    /** What we know of the address; only whoever got the mail learns it. */
    public enum Reader {
        /** It has no account: accepting makes one. */
        STRANGER,
        /** Somebody signed up with it, and nobody has shown that it is his. */
        UNCONFIRMED,
        /** It has an account, which has to be logged in to. */
        CUSTOMER
    }
}
