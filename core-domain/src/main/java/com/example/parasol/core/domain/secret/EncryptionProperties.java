package com.example.parasol.core.domain.secret;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How secrets that must be read again are kept.
 *
 * @param key 32 random bytes in Base64, as {@code openssl rand -base64 32} prints them, the same
 *     for all processes; without it nobody sets up a second factor or a webhook, and production
 *     does not start
 */
@ConfigurationProperties("parasol.encryption")
record EncryptionProperties(@DefaultValue("") String key) {

    /** Without the key, which must not reach a log. */
    @Override
    public String toString() {
        return "EncryptionProperties[]";
    }
}
