package com.example.parasol.dev.kit.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * For tests: a device with one passkey, and the browser that hands its answers on, for a page of
 * some origin. It does as it is told, whatever the origin.
 */
public final class SoftwareAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int MADE = 0x40;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair key = newKey();
    private final byte[] id = new byte[32];
    private String handle = "";

    /** The page that asks. */
    public String origin;

    /** Whether it checks its owner's finger first. */
    public boolean verifies = true;

    /** How often it has signed. */
    public int count;

    public SoftwareAuthenticator(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
    }

    /** Makes the key: the JSON of what {@code navigator.credentials.create} returns. */
    public String create(String options) {
        handle = find(options, "\"user\":\\{[^}]*\"id\":\"([^\"]+)\"");
        var client = clientData("webauthn.create", options);
        var data = authenticatorData(find(options, "\"rp\":\\{[^}]*\"id\":\"([^\"]+)\""), MADE);
        var attestation =
                join(
                        new byte[] {(byte) 0xa3},
                        text("fmt"),
                        text("none"),
                        text("attStmt"),
                        new byte[] {(byte) 0xa0},
                        text("authData"),
                        bytes(join(data, attestedKey())));
        return answer(
                """
                "clientDataJSON":"%s","attestationObject":"%s","transports":["internal"]\
                """
                        .formatted(encode(client), encode(attestation)));
    }

    /** Signs: the JSON of what {@code navigator.credentials.get} returns. */
    public String get(String options) {
        count++;
        var client = clientData("webauthn.get", options);
        var data = authenticatorData(find(options, "\"rpId\":\"([^\"]+)\""), 0);
        return answer(
                """
                "clientDataJSON":"%s","authenticatorData":"%s","signature":"%s","userHandle":"%s\"\
                """
                        .formatted(
                                encode(client),
                                encode(data),
                                encode(sign(join(data, sha256(client)))),
                                handle));
    }

    private String answer(String response) {
        return """
        {"id":"%s","rawId":"%s","type":"public-key","authenticatorAttachment":"platform",\
        "clientExtensionResults":{},"response":{%s}}\
        """
                .formatted(encode(id), encode(id), response);
    }

    private byte[] clientData(String type, String options) {
        return """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}\
        """
                .formatted(type, find(options, "\"challenge\":\"([^\"]+)\""), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(String relyingParty, int flags) {
        return ByteBuffer.allocate(37)
                .put(sha256(relyingParty.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (PRESENT | (verifies ? VERIFIED : 0) | flags))
                .putInt(count)
                .array();
    }

    /** Its id and its public key, in COSE: P-256 with SHA-256. */
    private byte[] attestedKey() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return join(
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21},
                bytes(coordinate(point.getAffineX())),
                new byte[] {0x22},
                bytes(coordinate(point.getAffineY())));
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = new byte[32];
        for (var i = 0; i < 32; i++) {
            bytes[i] = number.shiftRight(8 * (31 - i)).byteValue();
        }
        return bytes;
    }

    /** CBOR, of at most 23 characters. */
    private static byte[] text(String text) {
        return join(
                new byte[] {(byte) (0x60 | text.length())}, text.getBytes(StandardCharsets.UTF_8));
    }

    /** CBOR, of at most 255 bytes. */
    private static byte[] bytes(byte[] bytes) {
        return join(new byte[] {0x58, (byte) bytes.length}, bytes);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String find(String options, String pattern) {
        return Pattern.compile(pattern)
                .matcher(options)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(options));
    }

    private static String encode(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
