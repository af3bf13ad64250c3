package com.example.parasol.api.web.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Counts what is read, because a chunked body does not say how long it is. */
class LimitedInputStream extends ServletInputStream {
    private final ServletInputStream body;
    private final long max;
    private long count;

    LimitedInputStream(ServletInputStream body, long max) {
        this.body = body;
        this.max = max;
    }

    @Override
    public int read() throws IOException {
        var next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = body.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        count += read;
        if (count > max) {
            throw BodyLimitFilter.tooLarge(max);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
