/** Brings to customers' servers what is due, many at once and without holding a connection. */
@NullMarked
package com.example.parasol.core.domain.webhookdispatch;

import org.jspecify.annotations.NullMarked;
