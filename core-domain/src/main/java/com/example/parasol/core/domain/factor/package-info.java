/** Second factors: the authenticator app, and recovery codes for the day on which it is lost. */
@NullMarked
package com.example.parasol.core.domain.factor;

import org.jspecify.annotations.NullMarked;
