/** Bearer tokens: who presents one, and short-lived dashboard tokens for browsers. */
@NullMarked
package com.example.parasol.core.domain.token;

import org.jspecify.annotations.NullMarked;
