package com.example.parasol.core.domain.idempotency;

import java.util.Map;

/**
 * What a call answered.
 *
 * @param secret whether whoever reads it later could do harm with it
 */
public record Answer(int status, Map<String, String> headers, String body, boolean secret) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** Without the body, which may hold a secret. */
    @Override
    public String toString() {
        return "Answer[status=%d]".formatted(status);
    }
}
