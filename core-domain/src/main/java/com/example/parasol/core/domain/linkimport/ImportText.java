package com.example.parasol.core.domain.linkimport;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The text of a file, strictly UTF-8, without a byte order mark; its quotes are counted. */
final class ImportText extends FilterReader {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private long quotes;

    ImportText(InputStream bytes) throws IOException {
        // a decoder of one's own refuses what is malformed
        super(
                new BufferedReader(
                        new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())));
        mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            reset();
        }
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        count(next);
        return next;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        for (var i = offset; i < offset + read; i++) {
            count(into[i]);
        }
        return read;
    }

    private void count(int character) {
        if (character == '"') {
            quotes++;
        }
    }

    /** Whether what was read ends within quotes; those that belong to a text are doubled. */
    boolean hasOpenQuote() {
        return quotes % 2 != 0;
    }
}
