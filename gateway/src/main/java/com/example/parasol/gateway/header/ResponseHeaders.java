package com.example.parasol.gateway.header;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What an application says to a client: everything but the cookies of others. */
@Component
class ResponseHeaders implements HttpHeadersFilter {

    private static final Logger log = LoggerFactory.getLogger(ResponseHeaders.class);

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        var hopByHop = HopByHop.in(input);
        input.forEach((name, values) -> {
            var lower = HopByHop.lower(name);
            if (!hopByHop.contains(lower) && !lower.equals("set-cookie")) {
                headers.addAll(name, values);
            }
        });
        var cookies = input.getOrEmpty(HttpHeaders.SET_COOKIE);
        if (!cookies.isEmpty()) {
            addOwn(cookies, headers, exchange);
        }
        return headers;
    }

    private static void addOwn(
            List<String> cookies, HttpHeaders headers, ServerWebExchange exchange) {
        var own = Cookies.of(exchange);
        for (var cookie : cookies) {
            if (own.include(cookie)) {
                headers.add(HttpHeaders.SET_COOKIE, cookie);
            } else {
                logDropped(cookie, own, exchange);
            }
        }
    }

    private static void logDropped(String cookie, Cookies own, ServerWebExchange exchange) {
        log.warn(
                "Dropped from request {} the cookie {} of {}: the table lets it set those that begin with {}",
                exchange.getRequest().getHeaders().getFirst("X-Request-Id"),
                Cookies.nameOf(cookie),
                own.application(),
                own.prefixes());
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
