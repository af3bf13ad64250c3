package com.example.parasol.core.domain.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account has beside its password.
 *
 * @param appPossible whether this installation can keep the secret of an app
 * @param appSince when the app was set up, null without one
 * @param recoveryCodes how many are left
 */
public record Factors(boolean appPossible, @Nullable Instant appSince, int recoveryCodes) {}
