package com.example.parasol.core.domain.factor;

import java.net.URI;

/**
 * What an authenticator app needs to know.
 *
 * @param secret in Base32, for typing
 * @param uri the same as a QR code carries it
 */
public record AppSetup(String secret, URI uri) {

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "AppSetup[]";
    }
}
