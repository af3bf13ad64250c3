package com.example.parasol.gateway.header;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What an application gets to read: its own cookies, who asked and how as the gateway saw it, and
 * nothing by which a client could claim to be somebody or somewhere else. What the gateway says
 * comes last, or a client could take it away again by naming it in {@code Connection}.
 */
@Component
class RequestHeaders implements HttpHeadersFilter, Ordered {

    private static final List<String> CLAIMING_PREFIXES =
            List.of(
                    "x-forwarded",
                    "x-original-",
                    "x-auth-",
                    "x-authenticated-",
                    "x-ssl-client-",
                    "x-b3-");

    private static final Set<String> CLAIMS =
            Set.of(
                    "forwarded",
                    "x-real-ip",
                    "true-client-ip",
                    "cf-connecting-ip",
                    "fastly-client-ip",
                    "x-client-ip",
                    "x-cluster-client-ip",
                    "x-rewrite-url",
                    "x-user",
                    "x-username",
                    "x-user-id",
                    "x-remote-user",
                    "remote-user",
                    "client-cert",
                    "client-cert-chain",
                    "x-client-cert",
                    "x-http-method-override",
                    "proxy",
                    "proxy-connection",
                    // traces start here: a client's context would join strangers' requests
                    "tracestate",
                    "baggage",
                    "b3");

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        var hopByHop = HopByHop.in(input);
        input.forEach((name, values) -> {
            var lower = HopByHop.lower(name);
            if (!isClaim(lower) && !hopByHop.contains(lower) && !lower.equals("cookie")) {
                headers.addAll(name, values);
            }
        });
        var request = exchange.getRequest();
        if (input.containsHeader(HttpHeaders.COOKIE)) {
            Cookies.of(exchange)
                    .in(input)
                    .ifPresent(cookies -> headers.set(HttpHeaders.COOKIE, cookies));
        }
        addForwarded(headers, request);
        headers.set("X-Request-Id", request.getHeaders().getFirst("X-Request-Id"));
        headers.set("traceparent", exchange.getAttribute("traceparent"));
        return headers;
    }

    private static void addForwarded(HttpHeaders headers, ServerHttpRequest request) {
        var uri = request.getURI();
        var client = Objects.requireNonNull(request.getRemoteAddress()).getAddress();
        headers.set("X-Forwarded-For", withoutScope(client.getHostAddress()));
        headers.set("X-Forwarded-Proto", uri.getScheme());
        headers.set("X-Forwarded-Host", uri.getRawAuthority());
        headers.set("X-Forwarded-Port", port(uri));
    }

    /** Which a link-local IPv6 address carries. */
    private static String withoutScope(String address) {
        var scope = address.indexOf('%');
        return scope < 0 ? address : address.substring(0, scope);
    }

    /** {@link URI#getPort()} finds none behind a name with an underscore, as containers have. */
    private static String port(URI uri) {
        var authority = uri.getRawAuthority();
        var colon = authority.lastIndexOf(':');
        if (colon > authority.lastIndexOf(']')) {
            return authority.substring(colon + 1);
        }
        return uri.getScheme().equals("https") ? "443" : "80";
    }

    /** Some servers read an underscore as a hyphen. */
    private static boolean isClaim(String header) {
        var name = header.replace('_', '-');
        return CLAIMS.contains(name)
                || name.startsWith("x-") && CLAIMING_PREFIXES.stream().anyMatch(name::startsWith);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
