package com.example.parasol.gateway.maintenance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers all but the health checks while the file is there. */
@Component
@Order(50)
class MaintenanceFilter implements WebFilter {

    private static final Set<String> HEALTH = Set.of("/livez", "/readyz", "/healthz");

    private final @Nullable Path file;
    private final long interval;
    private final Duration retryAfter;
    private volatile long lookedAt;
    private volatile boolean closed;

    MaintenanceFilter(MaintenanceSettings settings) {
        this.file = settings.file();
        this.interval = settings.interval().toNanos();
        this.retryAfter = settings.retryAfter();
        this.lookedAt = System.nanoTime() - interval;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isClosed() && !HEALTH.contains(exchange.getRequest().getURI().getRawPath())
                ? Mono.error(new InMaintenance(retryAfter))
                : chain.filter(exchange);
    }

    /** Does not ask the disk for every request. */
    private boolean isClosed() {
        var now = System.nanoTime();
        if (file != null && now - lookedAt >= interval) {
            lookedAt = now;
            closed = Files.exists(file);
        }
        return closed;
    }
}
