/** Codes of authenticator apps. */
@NullMarked
package com.example.parasol.core.domain.totp;

import org.jspecify.annotations.NullMarked;
