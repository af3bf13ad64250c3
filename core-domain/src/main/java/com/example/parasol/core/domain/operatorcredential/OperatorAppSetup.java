package com.example.parasol.core.domain.operatorcredential;

import java.net.URI;

/**
 * What an operator's app needs to know.
 *
 * @param secret in Base32, for typing
 * @param uri the same as a QR code carries it
 */
public record OperatorAppSetup(String secret, URI uri) {

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "OperatorAppSetup[]";
    }
}
