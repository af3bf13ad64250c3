package com.example.parasol.gateway.compression;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.compression.GzipOption;

/**
 * Which answers are compressed: whole texts that are long enough, that nobody encoded before, for
 * clients that accept it. Events are not, they would wait in the compressor.
 */
@Component
class Compression implements NettyServerCustomizer {

    private static final int SHORTEST = 1024;

    private static final Set<String> TEXTS =
            Set.of(
                    "text/html",
                    "text/css",
                    "text/plain",
                    "text/csv",
                    "text/javascript",
                    "text/markdown",
                    "text/xml",
                    "application/javascript",
                    "application/json",
                    "application/manifest+json",
                    "application/problem+json",
                    "application/xml",
                    "image/svg+xml");

    @Override
    public HttpServer apply(HttpServer server) {
        return server.compress(Compression::prepare).compressOptions(GzipOption.builder().build());
    }

    /** Tells in the headers what is really sent (RFC 9110, sections 8.8.3 and 12.5.5). */
    private static boolean prepare(HttpServerRequest request, HttpServerResponse response) {
        var asked = request.requestHeaders();
        var headers = response.responseHeaders();
        if (response.status().code() == 304) {
            EntityTags.markAsAsked(headers, asked);
            return false;
        }
        if (!isLongText(headers)
                || response.status().code() == 206
                || request.version().equals(HttpVersion.HTTP_1_0)
                || request.method().equals(HttpMethod.HEAD)) {
            return false;
        }
        if (!headers.containsValue(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING, true)) {
            headers.add(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING);
        }
        if (!acceptsGzip(asked.get(HttpHeaderNames.ACCEPT_ENCODING))) {
            return false;
        }
        EntityTags.mark(headers);
        return true;
    }

    private static boolean isLongText(HttpHeaders headers) {
        var type = headers.get(HttpHeaderNames.CONTENT_TYPE, "").split(";")[0].strip();
        var length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
        return TEXTS.contains(type.toLowerCase(Locale.ROOT))
                && (length == null || Long.parseLong(length) >= SHORTEST)
                && !headers.contains(HttpHeaderNames.CONTENT_ENCODING)
                && !headers.containsValue(HttpHeaderNames.CACHE_CONTROL, "no-transform", true);
    }

    static boolean acceptsGzip(@Nullable String accepted) {
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                        .map(coding -> coding.replaceAll("\\s", ""))
                        .anyMatch(coding ->
                                coding.matches("gzip(;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?"));
    }
}
