/** Slows down those who guess. */
@NullMarked
package com.example.parasol.core.domain.throttle;

import org.jspecify.annotations.NullMarked;
