/** What was answered, kept for a day, so that a call that is repeated has its effect once. */
@NullMarked
package com.example.parasol.core.domain.idempotency;

import org.jspecify.annotations.NullMarked;
