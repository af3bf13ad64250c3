package com.example.parasol.core.domain.account;

import org.jspecify.annotations.Nullable;

/**
 * An account with what its password is compared with.
 *
 * @param passwordHash null when it has no password
 */
public record Credentials(Account account, @Nullable String passwordHash) {

    /** Without the hash, which must not reach a log. */
    @Override
    public String toString() {
        return "Credentials[account=%s]".formatted(account.id());
    }
}
