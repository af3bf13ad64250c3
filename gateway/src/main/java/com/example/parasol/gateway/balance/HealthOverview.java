package com.example.parasol.gateway.balance;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code /healthz}, for people and monitors: how all applications are. Platforms ask {@code /livez}
 * and {@code /readyz}, which do not depend on others.
 */
@Configuration(proxyBeanMethods = false)
class HealthOverview {

    @Bean
    RouterFunction<ServerResponse> healthz(RouteLocator routes, Readiness readiness) {
        return route(
                GET("/healthz"),
                request ->
                        routes.getRoutes()
                                .map(Instances::of)
                                .flatMapSequential(a ->
                                        areUp(a, readiness)
                                                .map(up -> Map.entry(a.application(), up)))
                                .collectList()
                                .flatMap(HealthOverview::answer));
    }

    /** An application is up when all of its instances are ready. */
    private static Mono<Boolean> areUp(Instances instances, Readiness readiness) {
        return Flux.fromIterable(instances.addresses())
                .flatMap(address -> readiness.of(address, instances))
                .all(ready -> ready);
    }

    private static Mono<ServerResponse> answer(List<Map.Entry<String, Boolean>> found) {
        var applications = new LinkedHashMap<String, String>();
        found.forEach(e -> applications.put(e.getKey(), e.getValue() ? "UP" : "DOWN"));
        var up = !applications.containsValue("DOWN");
        return ServerResponse.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .bodyValue(new Overview(up ? "UP" : "DOWN", applications));
    }

    private record Overview(String status, Map<String, String> applications) {}
}
