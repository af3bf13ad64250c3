package com.example.parasol.core.domain.key;

/** A key that was just made; its secret is shown this once. */
public record NewApiKeySecret(ApiKeyDetails key, String secret) {

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "NewApiKeySecret[key=%s]".formatted(key.id());
    }
}
