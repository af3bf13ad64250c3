/** The header Idempotency-Key: every POST takes it, and no controller has to know. */
@NullMarked
package com.example.parasol.api.web.idempotency;

import org.jspecify.annotations.NullMarked;
