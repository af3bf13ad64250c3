package com.example.parasol.core.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver's check of what it got, step by step as standardwebhooks.com publishes it. */
public record Verifier(String secret) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Whether the call is ours, unchanged and new. */
    public boolean accepts(Receiver.Call call, Instant now) {
        var timestamp = call.header("webhook-timestamp");
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, now).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        var content = call.header("webhook-id") + "." + timestamp + "." + call.body();
        var expected = hmac(content);
        return Arrays.stream(call.header("webhook-signature").split(" "))
                .filter(signature -> signature.startsWith("v1,"))
                .map(signature -> Base64.getDecoder().decode(signature.substring("v1,".length())))
                .anyMatch(signature -> MessageDigest.isEqual(signature, expected));
    }

    private byte[] hmac(String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
