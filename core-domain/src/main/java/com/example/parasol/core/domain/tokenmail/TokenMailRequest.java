package com.example.parasol.core.domain.tokenmail;

import java.time.Instant;

/**
 * What somebody asked for, who may know no more than an address, as it lies in the queue.
 *
 * @param email as it was typed
 * @param until when he has given up waiting
 */
record TokenMailRequest(TokenMail mail, String email, Instant until) {

    @Override
    public String toString() {
        return "TokenMailRequest[mail=%s]".formatted(mail);
    }
}
