package com.example.parasol.gateway.protocol;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.netty.http.server.HttpServer;

/** Bounds a connection of HTTP/2, which the limits of HTTP/1.1 do not reach. */
@Component
class Http2Customizer implements NettyServerCustomizer {

    private final Http2Limits limits;
    private final DataSize headers;

    Http2Customizer(
            Http2Limits limits, @Value("${server.max-http-request-header-size}") DataSize headers) {
        this.limits = limits;
        this.headers = headers;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.http2Settings(settings ->
                settings.maxConcurrentStreams(limits.streams())
                        .maxHeaderListSize(headers.toBytes()));
    }
}
