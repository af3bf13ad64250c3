package com.example.parasol.core.domain.operator;

import java.util.UUID;

/** An operator with what his password is compared with. */
public record OperatorCredentials(UUID id, String email, String passwordHash) {

    /** Without the hash, which must not reach a log. */
    @Override
    public String toString() {
        return "OperatorCredentials[id=%s]".formatted(id);
    }
}
