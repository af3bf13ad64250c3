package com.example.parasol.gateway.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.stereotype.Component;

/**
 * Writes a line for each request, and measures it as {@code parasol.gateway.requests} by route and
 * status. Neither has the query: what is secret in an address stands there.
 */
@Component
class AccessLog {

    private static final Logger log = LoggerFactory.getLogger("access");

    private static final Pattern UNSAFE = Pattern.compile("[^!-~]|[\"=]");

    private final MeterRegistry meters;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void note(Map<String, Object> attributes, Answer answer) {
        if (!(attributes.get(Access.ATTRIBUTE) instanceof Access access)) {
            return;
        }
        var route =
                attributes.get(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR) instanceof Route found
                        ? found.getId()
                        : "-";
        var nanos = answer.nanos();
        timer(route, answer.status()).record(Duration.ofNanos(nanos));
        RequestSpans.end(access, route, answer.status());
        var request = access.request();
        log.info(
                "route={} method={} path={} status={} ms={} head-ms={} in={} out={} client={} request={} trace={}{}",
                route,
                request.getMethod(),
                plain(request.getURI().getRawPath()),
                answer.status(),
                nanos / 1_000_000,
                answer.nanosToHead() / 1_000_000,
                access.received(),
                answer.sent(),
                Objects.requireNonNull(request.getRemoteAddress()).getAddress().getHostAddress(),
                request.getHeaders().getFirst("X-Request-Id"),
                access.trace().traceId(),
                answer.isBrokenOff() ? " broken-off" : "");
    }

    private Timer timer(String route, int status) {
        return timers.computeIfAbsent(
                route + status,
                any ->
                        Timer.builder("parasol.gateway.requests")
                                .description("Requests by application, - is the gateway itself")
                                .tag("route", route)
                                .tag("status", String.valueOf(status))
                                .register(meters));
    }

    /** What stands in a line must not end it, nor look like its next part. */
    private static String plain(String path) {
        return UNSAFE.matcher(path).replaceAll("?");
    }
}
