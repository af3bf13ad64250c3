/** Calls to addresses that customers choose, which must never lead into our own network. */
@NullMarked
package com.example.parasol.core.domain.outgoing;

import org.jspecify.annotations.NullMarked;
