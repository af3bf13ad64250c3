package com.example.parasol.gateway.compression;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * A compressed answer is another representation, so it gets another strong tag (RFC 9110, section
 * 8.8.3.3): that of the application with a mark, which is taken off again when a client comes back
 * with it. A weak one would do for caches, but no {@code If-Match} could name it.
 */
@Component
class EntityTags implements HttpHeadersFilter {

    private static final String MARK = "--gzip\"";

    private static final List<String> CONDITIONS =
            List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_RANGE);

    static void mark(io.netty.handler.codec.http.HttpHeaders headers) {
        var tag = headers.get(HttpHeaderNames.ETAG);
        if (tag != null && tag.startsWith("\"")) {
            headers.set(HttpHeaderNames.ETAG, marked(tag));
        }
    }

    /** What a client has still holds: the tag must be the one that it has. */
    static void markAsAsked(
            io.netty.handler.codec.http.HttpHeaders headers,
            io.netty.handler.codec.http.HttpHeaders asked) {
        var tag = headers.get(HttpHeaderNames.ETAG);
        if (tag != null
                && asked.getAll(HttpHeaderNames.IF_NONE_MATCH).stream()
                        .anyMatch(has -> has.contains(marked(tag)))) {
            mark(headers);
        }
    }

    private static String marked(String tag) {
        return tag.substring(0, tag.length() - 1) + MARK;
    }

    private static List<String> unmarked(List<String> tags) {
        return tags.stream().map(tag -> tag.replace(MARK, "\"")).toList();
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        if (CONDITIONS.stream().noneMatch(input::containsHeader)) {
            return input;
        }
        var headers = new HttpHeaders();
        headers.addAll(input);
        CONDITIONS.stream()
                .filter(input::containsHeader)
                .forEach(name -> headers.put(name, unmarked(input.getOrEmpty(name))));
        return headers;
    }
}
