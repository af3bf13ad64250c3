package com.example.parasol.gateway.balance;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Asks an instance whether it is ready. */
@Component
class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client;

    /** A full pool must not make an instance look ill. */
    Readiness(@Qualifier("unpooledClient") HttpClient client) {
        this.client = client;
    }

    Mono<Boolean> of(URI address, Instances instances) {
        return client.get()
                .uri(address.resolve(instances.readyz()))
                .responseSingle(
                        (answer, body) -> body.then(Mono.just(answer.status().code() == 200)))
                .timeout(PATIENCE)
                .onErrorReturn(false);
    }
}
