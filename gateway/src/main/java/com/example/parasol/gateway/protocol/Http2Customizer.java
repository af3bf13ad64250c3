package com.example.parasol.gateway.protocol;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.netty.http.server.HttpServer;

/**
 * Bounds a connection of HTTP/2, which the limits of HTTP/1.1 do not reach. Comes last, because the
 * server knows only whole settings, and Boot sets its own.
 */
@Component
class Http2Customizer
        implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory>, Ordered {

    /** What is longer than allowed, but not by more than this, is refused in words. */
    private static final int HEADROOM = 4;

    private final Http2Limits limits;
    private final DataSize headers;

    Http2Customizer(
            Http2Limits limits, @Value("${server.max-http-request-header-size}") DataSize headers) {
        this.limits = limits;
        this.headers = headers;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(this::bound);
    }

    private HttpServer bound(HttpServer server) {
        return server.http2Settings(settings ->
                settings.maxConcurrentStreams(limits.streams())
                        .maxHeaderListSize(HEADROOM * headers.toBytes()));
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
