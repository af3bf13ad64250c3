package com.example.parasol.api.service.idempotency;

import com.example.parasol.core.domain.idempotency.Answer;

/**
 * What to answer.
 *
 * @param replayed whether it was done earlier, and nothing now
 */
public record Outcome(Answer answer, boolean replayed) {}
