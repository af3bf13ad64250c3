/** Passkeys (WebAuthn): keys that a device gives out only to its owner, so two factors at once. */
@NullMarked
package com.example.parasol.core.domain.passkey;

import org.jspecify.annotations.NullMarked;
