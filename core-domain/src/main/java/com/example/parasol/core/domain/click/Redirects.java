package com.example.parasol.core.domain.click;

import org.springframework.stereotype.Service;

/** Leads visitors of short addresses on. */
@Service
public class Redirects {

    /**
     * Follows a short address and counts the click durably before it answers.
     *
     * @throws com.example.parasol.core.domain.refusal.TooBusy when clicks arrive faster than they
     *     can be written
     */
    public Redirect follow(String slug) {
        throw new UnsupportedOperationException();
    }
}
