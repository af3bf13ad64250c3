package com.example.parasol.gateway.access;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * A span for each request, the first of its trace, whatever a client says of traces of its own. By
 * OpenTelemetry's interface: an observation of the framework's would measure once more what {@link
 * AccessLog} does.
 */
@Component
class RequestSpans {

    private static final AttributeKey<String> METHOD =
            AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<Long> STATUS =
            AttributeKey.longKey("http.response.status_code");

    private final Tracer tracer;

    RequestSpans(ObjectProvider<OpenTelemetry> telemetry) {
        tracer = telemetry.getIfAvailable(OpenTelemetry::noop).getTracer("gateway");
    }

    Span begin(ServerHttpRequest request) {
        return tracer.spanBuilder(request.getMethod().name())
                .setParent(Context.root())
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(METHOD, request.getMethod().name())
                .setAttribute(PATH, request.getURI().getRawPath())
                .startSpan();
    }

    static void end(Access access, String route, int status) {
        var span = access.span();
        span.updateName(access.request().getMethod() + " " + route);
        span.setAttribute(STATUS, (long) status);
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
