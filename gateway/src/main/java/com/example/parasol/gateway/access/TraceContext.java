package com.example.parasol.gateway.access;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where a trace begins (W3C Trace Context, version 00). The gateway needs no tracing library for
 * that: its own span is the line in the access log, and an application that has one continues it.
 */
record TraceContext(String traceId, String spanId) {

    private static final HexFormat HEX = HexFormat.of();

    static TraceContext begin() {
        var random = ThreadLocalRandom.current();
        // all zeros would be invalid
        return new TraceContext(
                HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1),
                HEX.toHexDigits(random.nextLong() | 1));
    }

    String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }
}
