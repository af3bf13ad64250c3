/** A call that is repeated because its answer was lost has its effect once. */
@NullMarked
package com.example.parasol.api.service.idempotency;

import org.jspecify.annotations.NullMarked;
