package com.example.parasol.core.domain.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What was answered to an earlier call with the same key.
 *
 * @param sameRequest whether that call asked for the same
 * @param sameCaller whether the same person or the same API key called
 * @param answer null when it held a secret and this installation cannot encrypt
 */
public record KeptAnswer(boolean sameRequest, boolean sameCaller, @Nullable Answer answer) {}
