package com.example.parasol.gateway.access;

import io.opentelemetry.api.trace.Span;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where a trace begins (W3C Trace Context, version 00). Without a collector the gateway's own span
 * is the line in the access log, and an application that has one continues it.
 */
record TraceContext(String traceId, String spanId, String flags) {

    private static final String SAMPLED = "01";

    private static final HexFormat HEX = HexFormat.of();

    static TraceContext of(Span span) {
        var context = span.getSpanContext();
        return context.isValid()
                ? new TraceContext(
                        context.getTraceId(), context.getSpanId(), context.getTraceFlags().asHex())
                : begin();
    }

    private static TraceContext begin() {
        var random = ThreadLocalRandom.current();
        // all zeros would be invalid
        return new TraceContext(
                HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1),
                HEX.toHexDigits(random.nextLong() | 1),
                SAMPLED);
    }

    String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }
}
