package com.example.parasol.gateway.proxy;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * How an application is asked and its answer passed on: by the library, but without its filters for
 * headers. Ours do their work in passing, where each of them copies all headers once more.
 */
@Configuration(proxyBeanMethods = false)
class Routing {

    @Bean
    NettyRoutingFilter asking(
            HttpClient client,
            ObjectProvider<List<HttpHeadersFilter>> filters,
            HttpClientProperties properties) {
        var ours = filters.getObject().stream().filter(one -> !isOfTheLibrary(one)).toList();
        return new NettyRoutingFilter(client, filters, properties) {
            @Override
            public List<HttpHeadersFilter> getHeadersFilters() {
                return ours;
            }
        };
    }

    private static boolean isOfTheLibrary(HttpHeadersFilter filter) {
        return filter.getClass().getPackage() == HttpHeadersFilter.class.getPackage();
    }

    @Bean
    NettyWriteResponseFilter answering(
            GatewayProperties properties, ObjectProvider<List<HttpHeadersFilter>> filters) {
        return new NettyWriteResponseFilter(properties.getStreamingMediaTypes(), filters) {
            @Override
            public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
                var whole = new OnePiece(exchange.getResponse());
                return super.filter(exchange.mutate().response(whole).build(), chain);
            }
        };
    }
}
