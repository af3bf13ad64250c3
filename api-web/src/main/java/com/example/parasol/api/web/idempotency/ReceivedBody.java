package com.example.parasol.api.web.idempotency;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body that is here as a whole: a small one in memory, a larger one in a file without a name. */
final class ReceivedBody implements AutoCloseable {
    static final int IN_MEMORY = 64 * 1024;

    private final InputStream stream;
    private final String digest;

    private ReceivedBody(InputStream stream, String digest) {
        this.stream = stream;
        this.digest = digest;
    }

    static ReceivedBody of(InputStream body) throws IOException {
        var digest = sha256();
        var digested = new DigestInputStream(body, digest);
        var begin = digested.readNBytes(IN_MEMORY);
        var stream =
                begin.length < IN_MEMORY ? new ByteArrayInputStream(begin) : file(begin, digested);
        return new ReceivedBody(stream, HexFormat.of().formatHex(digest.digest()));
    }

    /** It is gone when it is closed, or with the process. */
    private static InputStream file(byte[] begin, InputStream rest) throws IOException {
        var path = Files.createTempFile("body", null);
        var file = FileChannel.open(path, READ, WRITE, DELETE_ON_CLOSE);
        try {
            var out = Channels.newOutputStream(file);
            out.write(begin);
            rest.transferTo(out);
            file.position(0);
            return Channels.newInputStream(file);
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 over all of it. */
    String digest() {
        return digest;
    }

    /** From its begin, once. */
    InputStream stream() {
        return stream;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
