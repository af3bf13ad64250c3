package command.rename;

import command.Project;
import command.Refusal;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** New secrets for development: those of the template are known to everybody who has it. */
final class Secrets {

    private static final String DEV_KIT = "dev-kit/src/main/";
    private static final String START = DEV_KIT + "java/com/example/parasol/dev/kit/";
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> replacements = new LinkedHashMap<>();
    private final Project project;

    private Secrets(Project project) {
        this.project = project;
    }

    /**
     * What stands for each secret of the project from now on, and for what was computed from it.
     *
     * @param slug how keys of the API begin
     */
    static Map<String, String> replacements(Project project, String slug)
            throws IOException, GeneralSecurityException {
        var secrets = new Secrets(project);
        secrets.replaceApiKey(slug + "_live_");
        secrets.replaceEncryption();
        return secrets.replacements;
    }

    /** In the form of {@code BearerToken}: base 62, with a checksum; only its hash is kept. */
    private void replaceApiKey(String prefix) throws IOException, GeneralSecurityException {
        var secret = base62(new BigInteger(1, bytes(32)), 43);
        var checksum = new CRC32();
        checksum.update(secret.getBytes(StandardCharsets.US_ASCII));
        var key = prefix + secret + base62(BigInteger.valueOf(checksum.getValue()), 6);
        var hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(key.getBytes(StandardCharsets.US_ASCII));
        var tokens = DEV_KIT + "resources/demo/token.sql";
        replace(DEV_KIT + "resources/demo/logins.properties", "api-key = (\\w+)", key);
        replace(tokens, "'\\\\x([0-9a-f]{64})'", HexFormat.of().formatHex(hash));
        replace(tokens, "'(\\w+_live_\\w{4})'", key.substring(0, prefix.length() + 4));
    }

    /** The operator's second factor, and the key that encrypts it (AES-GCM, 16 bytes before it). */
    private void replaceEncryption() throws IOException, GeneralSecurityException {
        var key = bytes(32);
        var factor = new StringBuilder();
        for (var each : bytes(32)) {
            factor.append(BASE32.charAt(each & 31));
        }
        var start = bytes(16);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, start));
        var encrypted = cipher.doFinal(factor.toString().getBytes(StandardCharsets.US_ASCII));
        var hex = HexFormat.of();
        replace(
                START + "secret/SecretEnvironmentPostProcessor.java",
                "KEY = \"([^\"]+)\"",
                Base64.getEncoder().encodeToString(key));
        replace(START + "start/StartPage.java", "OPERATOR_SECRET = \"(\\w+)\"", factor.toString());
        replace(
                DEV_KIT + "resources/demo/account.sql",
                "decode\\('([0-9a-f]+)'",
                hex.formatHex(start) + hex.formatHex(encrypted));
    }

    private void replace(String file, String old, String secret) throws IOException {
        var found = Pattern.compile(old).matcher(project.read(file));
        if (!found.find()) {
            throw new Refusal("%s has no secret where one was expected (%s).".formatted(file, old));
        }
        replacements.put(found.group(1), secret);
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String base62(BigInteger number, int length) {
        var digits = new StringBuilder();
        for (var rest = number;
                digits.length() < length;
                rest = rest.divide(BigInteger.valueOf(62))) {
            digits.append(DIGITS.charAt(rest.mod(BigInteger.valueOf(62)).intValue()));
        }
        return digits.reverse().toString();
    }
}
