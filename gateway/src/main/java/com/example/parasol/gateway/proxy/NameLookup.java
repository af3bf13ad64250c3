package com.example.parasol.gateway.proxy;

import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/**
 * Looks modules up by name quickly and often: containers move, and one that is gone is no riddle.
 */
@Component
class NameLookup implements HttpClientCustomizer {

    @Override
    public HttpClient customize(HttpClient client) {
        return client.resolver(lookup ->
                lookup.queryTimeout(Duration.ofMillis(800))
                        .cacheMaxTimeToLive(Duration.ofSeconds(10))
                        .cacheNegativeTimeToLive(Duration.ofSeconds(1)));
    }
}
