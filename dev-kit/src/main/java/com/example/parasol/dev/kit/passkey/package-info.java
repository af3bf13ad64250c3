/** Passkeys of tests. */
@NullMarked
package com.example.parasol.dev.kit.passkey;

import org.jspecify.annotations.NullMarked;
