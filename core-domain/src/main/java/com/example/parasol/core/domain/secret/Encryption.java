package com.example.parasol.core.domain.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets that must be read again, such as those of second factors and webhooks, by
 * AES-256-GCM with the key of this installation (NIST SP 800-38D). Without a key everything else
 * works.
 */
@Component
public class Encryption {

    private static final Logger log = LoggerFactory.getLogger(Encryption.class);

    private static final int KEY_BYTES = 32;

    private final @Nullable BytesEncryptor cipher;

    Encryption(EncryptionProperties properties) {
        if (properties.key().isBlank()) {
            log.warn(
                    "Neither second factors nor webhooks can be set up, no secret is shown again: {}",
                    new EncryptionKeyMissing().getMessage());
            cipher = null;
        } else {
            cipher = AesGcmBytesEncryptor.withSecretKey(key(properties.key().strip())).build();
        }
    }

    private static SecretKey key(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // the sentence below says what to do
        }
        throw InstallationSecret.ENCRYPTION_KEY.unfit("is not 32 bytes in Base64");
    }

    /** Whether this installation has a key. */
    public boolean available() {
        return cipher != null;
    }

    /**
     * Different bytes at each call.
     *
     * @throws EncryptionKeyMissing when there is no key
     */
    public byte[] encrypt(String secret) {
        return cipher().encrypt(secret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What was encrypted with the same key.
     *
     * @throws EncryptionKeyMissing when there is no key
     * @throws IllegalStateException when it was another one, or the bytes were changed
     */
    public String decrypt(byte[] encrypted) {
        return new String(cipher().decrypt(encrypted), StandardCharsets.UTF_8);
    }

    private BytesEncryptor cipher() {
        if (cipher == null) {
            throw new EncryptionKeyMissing();
        }
        return cipher;
    }
}
