package com.example.parasol.core.domain.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What we and one endpoint know, to sign with (Standard Webhooks 1.0, symmetric signatures). */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    public static WebhookSecret random() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new WebhookSecret(key);
    }

    /** Reads what {@link #text()} wrote. */
    public static WebhookSecret parse(String text) {
        return new WebhookSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** As it is shown to the customer: {@code whsec_} and 32 bytes in Base64. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** One of the header's signatures, such as {@code v1,K5oZfzN9…}. */
    public String sign(UUID eventId, Instant at, String payload) {
        var content = "%s.%d.%s".formatted(eventId, at.getEpochSecond(), payload);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return "v1,"
                    + Base64.getEncoder()
                            .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "WebhookSecret[]";
    }
}
