package com.example.parasol.core.domain.export;

import com.example.parasol.core.domain.actor.AccountHolder;

/** What a feature knows of a person: a bean in the feature's own package. */
public interface ExportPart {

    /** Under which name the person finds it, for example {@code logins}. */
    String name();

    /**
     * All of it, as records and lists that can be written as JSON. No secrets, no hashes, and
     * nothing about other people.
     */
    Object of(AccountHolder actor);
}
