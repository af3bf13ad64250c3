package com.example.parasol.dev.kit.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate that signed itself, for {@code localhost} and the names below it, and its key, both
 * as PEM.
 */
public record LocalCertificate(Path certificate, Path privateKey) {

    private static final String NAMES =
            "san=dns:localhost,dns:api.localhost,dns:admin.localhost,dns:*.localhost,ip:127.0.0.1,ip:::1";

    private static final Duration RESERVE = Duration.ofDays(7);
    private static final char[] PASSWORD = "changeit".toCharArray();

    /** The one in the folder, or a new one if that is missing or about to end. */
    public static LocalCertificate in(Path folder, InstantSource clock) {
        var kept =
                new LocalCertificate(
                        folder.resolve("certificate.pem"), folder.resolve("private-key.pem"));
        try {
            if (!kept.isGoodAt(clock)) {
                kept.make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return kept;
    }

    private boolean isGoodAt(InstantSource clock) throws IOException, GeneralSecurityException {
        return Files.exists(certificate)
                && Files.exists(privateKey)
                && read().getNotAfter().toInstant().isAfter(clock.instant().plus(RESERVE));
    }

    /** As it stands in its file. */
    public X509Certificate read() throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(certificate)) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /** For clients that are to believe it, and nothing else. */
    public SSLContext trust() {
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("localhost", read());
            var managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make() throws IOException, GeneralSecurityException {
        Files.createDirectories(certificate.toAbsolutePath().getParent());
        var folder = Files.createTempDirectory("parasol-certificate-");
        var store = folder.resolve("store.p12");
        try {
            keytool(store);
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
            write(privateKey, "PRIVATE KEY", keys.getKey("localhost", PASSWORD).getEncoded());
            write(certificate, "CERTIFICATE", keys.getCertificate("localhost").getEncoded());
        } finally {
            Files.deleteIfExists(store);
            Files.delete(folder);
        }
    }

    private static void keytool(Path store) throws IOException {
        var program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process =
                new ProcessBuilder(
                                program,
                                "-genkeypair",
                                "-alias",
                                "localhost",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=localhost",
                                "-validity",
                                "365",
                                "-ext",
                                NAMES,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                new String(PASSWORD))
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), US_ASCII);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(program + " failed: " + said);
        }
    }

    /** What its owner alone may read, should it be a key. */
    private static void write(Path file, String what, byte[] der) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        var pem = "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, text, what);
        Files.deleteIfExists(file);
        Files.createFile(file);
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
        Files.writeString(file, pem);
    }
}
