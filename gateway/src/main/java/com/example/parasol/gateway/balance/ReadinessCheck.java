package com.example.parasol.gateway.balance;

import java.net.URI;
import java.util.List;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the instances of each application that has several from time to time how they are. */
@Component
class ReadinessCheck {

    private final RouteLocator routes;
    private final Readiness readiness;
    private final Balancer balancer;

    ReadinessCheck(RouteLocator routes, Readiness readiness, Balancer balancer) {
        this.routes = routes;
        this.readiness = readiness;
        this.balancer = balancer;
    }

    @Scheduled(fixedDelayString = "${parasol.gateway.readiness-interval:5s}")
    Mono<List<URI>> check() {
        return routes.getRoutes()
                .map(Instances::of)
                .filter(Instances::areSeveral)
                .flatMap(this::checkAll)
                .collectList()
                .doOnNext(balancer::keepOnly);
    }

    private Flux<URI> checkAll(Instances instances) {
        return Flux.fromIterable(instances.addresses())
                .flatMap(address ->
                        readiness
                                .of(address, instances)
                                .doOnNext(ready -> note(address, ready))
                                .thenReturn(address));
    }

    private void note(URI address, boolean ready) {
        if (ready) {
            balancer.takeBack(address);
        } else {
            balancer.leaveOut(address, "not ready");
        }
    }
}
