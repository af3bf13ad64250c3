package com.example.parasol.core.domain.emailchange;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody wants another address, as it lies in the queue.
 *
 * @param present his address when he asked
 * @param email the one he wants
 * @param until when he has given up waiting
 */
record EmailChangeRequest(UUID accountId, String present, String email, Instant until) {

    @Override
    public String toString() {
        return "EmailChangeRequest[account=%s]".formatted(accountId);
    }
}
