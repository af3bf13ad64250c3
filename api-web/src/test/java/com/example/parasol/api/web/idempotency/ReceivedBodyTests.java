package com.example.parasol.api.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedBodyTests {
    private static final int IMPORT = 24 * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                ReceivedBody.IN_MEMORY - 1,
                ReceivedBody.IN_MEMORY,
                ReceivedBody.IN_MEMORY + 1,
                1024 * 1024
            })
    void whatWasReceivedIsThereAsItCame(int length) throws IOException {
        var sent = new byte[length];
        new Random(length).nextBytes(sent);

        try (var body = ReceivedBody.of(new ByteArrayInputStream(sent))) {
            assertThat(body.stream().readAllBytes()).isEqualTo(sent);
        }
    }

    @Test
    void theDigestTellsBodiesApart() throws IOException {
        var large = new byte[ReceivedBody.IN_MEMORY + 2];
        var digest = digest(large);
        large[large.length - 1] = 1;

        assertThat(digest(large)).isNotEqualTo(digest);
        assertThat(digest(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void theHeapStaysFlatHoweverLongTheBodyIs() throws IOException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();

        try (var body = ReceivedBody.of(new Zeros(IMPORT))) {
            body.stream().skipNBytes(IMPORT);
            assertThat(body.stream().read()).isNegative();
        }

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(IMPORT / 8);
    }

    @Test
    void noFileStaysBehind() throws IOException {
        var before = files();

        try (var _ = ReceivedBody.of(new Zeros(IMPORT))) {
            assertThat(files()).isEqualTo(before);
        }
        assertThatIOException().isThrownBy(() -> ReceivedBody.of(new Broken(IMPORT)));

        assertThat(files()).isEqualTo(before);
    }

    private static String digest(byte[] sent) throws IOException {
        try (var body = ReceivedBody.of(new ByteArrayInputStream(sent))) {
            return body.digest();
        }
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("body"))
                    .sorted()
                    .toList();
        }
    }

    /** Made while it is read, as a body is that comes over the wire. */
    private static class Zeros extends InputStream {
        private int left;

        Zeros(int left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
                return end();
            }
            var read = Math.min(left, length);
            left -= read;
            return read;
        }

        int end() throws IOException {
            return -1;
        }
    }

    private static class Broken extends Zeros {

        Broken(int left) {
            super(left);
        }

        @Override
        int end() throws IOException {
            throw new IOException("the sender is gone");
        }
    }
}
