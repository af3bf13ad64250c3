package com.example.parasol.core.domain.outgoing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param body its first 4 KiB, as text that can be stored
 * @param retryAfter how long the other side asks us to wait, if it does
 */
public record OutgoingAnswer(int status, String body, @Nullable Duration retryAfter) {}
