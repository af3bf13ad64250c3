package com.example.parasol.gateway.upstream;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.timeout.WriteTimeoutHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * The clients with which the gateway asks applications, in the place of the library's own, which
 * cannot refuse quickly and gives websockets the connections that requests need.
 */
@Configuration(proxyBeanMethods = false)
class Upstream {

    private static final int LONGEST_HEAD = 32_768;

    @Bean
    @Primary
    HttpClient pooledClient(UpstreamSettings settings, List<HttpClientCustomizer> customizers) {
        var timeout = settings.responseTimeout();
        return client(new LoopPools(() -> pool(settings)), settings, customizers)
                .responseTimeout(timeout)
                .doOnRequest((request, connection) -> watchBody(request, connection, timeout))
                .doOnResponse(Upstream::letEventsPause);
    }

    /** Gives each websocket a connection of its own, for as long as it lasts. */
    @Bean
    HttpClient unpooledClient(UpstreamSettings settings, List<HttpClientCustomizer> customizers) {
        return client(ConnectionProvider.newConnection(), settings, customizers);
    }

    /** For one event loop, which has its share of the connections to each address. */
    private static ConnectionProvider pool(UpstreamSettings settings) {
        return ConnectionProvider.builder("applications")
                .maxConnections(
                        Math.ceilDiv(settings.connections(), LoopResources.DEFAULT_IO_WORKER_COUNT))
                .pendingAcquireMaxCount(-1)
                .pendingAcquireTimeout(settings.queueTime())
                .maxIdleTime(settings.idleTime())
                .maxLifeTime(settings.lifeTime())
                .evictInBackground(settings.idleTime())
                .lifo()
                .build();
    }

    private static HttpClient client(
            ConnectionProvider connections,
            UpstreamSettings settings,
            List<HttpClientCustomizer> customizers) {
        var client =
                HttpClient.create(connections)
                        .httpResponseDecoder(decoder -> decoder.maxHeaderSize(LONGEST_HEAD))
                        .option(
                                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                                Math.toIntExact(settings.connectTimeout().toMillis()));
        for (var customizer : customizers) {
            client = customizer.customize(client);
        }
        return client;
    }

    /**
     * The response timeout begins with the end of a body, which a hanging application never takes.
     */
    private static void watchBody(
            HttpClientRequest request, Connection connection, Duration timeout) {
        if (hasBody(request.requestHeaders())) {
            connection.addHandlerLast(
                    "body-timeout",
                    new WriteTimeoutHandler(timeout.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                || headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                        && !"0".equals(headers.get(HttpHeaderNames.CONTENT_LENGTH));
    }

    private static void letEventsPause(HttpClientResponse response, Connection connection) {
        var type = response.responseHeaders().get(HttpHeaderNames.CONTENT_TYPE);
        if (type != null && "text/event-stream".contentEquals(HttpUtil.getMimeType(type))) {
            connection.removeHandler(NettyPipeline.ResponseTimeoutHandler);
        }
    }
}
