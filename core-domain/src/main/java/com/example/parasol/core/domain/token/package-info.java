/** Bearer tokens: API keys for programs, short-lived dashboard tokens for browsers. */
@NullMarked
package com.example.parasol.core.domain.token;

import org.jspecify.annotations.NullMarked;
