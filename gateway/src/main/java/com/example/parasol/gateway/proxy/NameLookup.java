package com.example.parasol.gateway.proxy;

import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.NameResolverProvider.NameResolverSpec;

/**
 * Looks modules up by name quickly and often: containers move, and one that is gone is no riddle.
 * Of several addresses behind a name each gets its share of new connections.
 */
@Component
class NameLookup implements HttpClientCustomizer {

    @Override
    public HttpClient customize(HttpClient client) {
        return client.resolver(NameLookup::settle);
    }

    static void settle(NameResolverSpec lookup) {
        lookup.queryTimeout(Duration.ofMillis(800))
                .cacheMaxTimeToLive(Duration.ofSeconds(10))
                .cacheNegativeTimeToLive(Duration.ofSeconds(1))
                .roundRobinSelection(true);
    }
}
