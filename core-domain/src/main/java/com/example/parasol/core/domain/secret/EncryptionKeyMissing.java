package com.example.parasol.core.domain.secret;

/** Nothing can be encrypted: this installation was given no key. */
public final class EncryptionKeyMissing extends IllegalStateException {

    EncryptionKeyMissing() {
        super(
                "Set PARASOL_ENCRYPTION_KEY to 32 random bytes in Base64 (openssl rand -base64 32), the same for all processes");
    }
}
