package com.example.parasol.gateway.application;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * {@code /healthz}, for people and monitors: how all applications are. Platforms ask {@code /livez}
 * and {@code /readyz}, which do not depend on others.
 */
@Configuration(proxyBeanMethods = false)
class HealthOverview {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    RouterFunction<ServerResponse> healthz(ApplicationTable table, HttpClient client) {
        return route(
                GET("/healthz"),
                request ->
                        Flux.fromIterable(table.applications())
                                .flatMapSequential(a -> isUp(a, client).map(up -> Map.entry(a, up)))
                                .collectList()
                                .flatMap(HealthOverview::answer));
    }

    /** An application is up when all of its instances are ready. */
    private static Mono<Boolean> isUp(Application application, HttpClient client) {
        return Flux.fromIterable(application.addresses())
                .flatMap(address -> isReady(address.resolve(application.pathTo("/readyz")), client))
                .all(ready -> ready);
    }

    private static Mono<Boolean> isReady(URI readyz, HttpClient client) {
        return client.get()
                .uri(readyz)
                .responseSingle(
                        (answer, body) -> body.then(Mono.just(answer.status().code() == 200)))
                .timeout(PATIENCE)
                .onErrorReturn(false);
    }

    private static Mono<ServerResponse> answer(List<Map.Entry<Application, Boolean>> found) {
        var applications = new LinkedHashMap<String, String>();
        found.forEach(e -> applications.put(e.getKey().name(), e.getValue() ? "UP" : "DOWN"));
        var up = !applications.containsValue("DOWN");
        return ServerResponse.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .bodyValue(new Overview(up ? "UP" : "DOWN", applications));
    }

    private record Overview(String status, Map<String, String> applications) {}
}
