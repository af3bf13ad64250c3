package com.example.parasol.gateway.application;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.filter.FilterDefinition;
import org.springframework.cloud.gateway.handler.predicate.PredicateDefinition;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.cloud.gateway.route.RouteDefinitionLocator;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;

/** One route for each application of the table, named like it; the longest path is asked first. */
@Component
class TableRoutes implements RouteDefinitionLocator {

    private enum Mode {
        PATH,
        HOST
    }

    private final ApplicationTable table;
    private final Mode mode;
    private final URI publicUrl;

    TableRoutes(
            ApplicationTable table,
            @Value("${parasol.gateway.mode:path}") Mode mode,
            @Value("${parasol.public-url:http://localhost:${PORT:8080}}") URI publicUrl) {
        this.table = table;
        this.mode = mode;
        this.publicUrl = publicUrl;
    }

    @Override
    public Flux<RouteDefinition> getRouteDefinitions() {
        return Flux.fromIterable(table.applications())
                .sort(Comparator.comparing(a -> -a.path().length()))
                .index(this::route);
    }

    private RouteDefinition route(long order, Application application) {
        var route = new RouteDefinition();
        route.setId(application.name());
        route.setOrder((int) order);
        route.setUri(application.addresses().getFirst());
        route.setPredicates(predicates(application));
        route.setFilters(List.of(new FilterDefinition("PreserveHostHeader")));
        // what the filters need to know of the application
        route.setMetadata(
                Map.of(
                        "places", places(application),
                        "path", application.path(),
                        "readyz", application.pathTo("/readyz"),
                        "assets", application.pathTo("/assets/"),
                        "cookies", application.cookies(),
                        "addresses", application.addresses(),
                        "body-limit", application.bodyLimit()));
        return route;
    }

    private List<PredicateDefinition> predicates(Application application) {
        var predicates = new ArrayList<PredicateDefinition>();
        if (mode == Mode.HOST) {
            var hosts = places(application).stream().map(URI::getHost);
            predicates.add(
                    new PredicateDefinition("HostName=" + hosts.collect(Collectors.joining(","))));
        }
        // "/admin/**" is /admin and what lies below it, never /administrator
        predicates.add(new PredicateDefinition("Path=" + application.pathTo("/**")));
        return predicates;
    }

    /** Where visitors find it; in path mode all applications are at the site. */
    private List<URI> places(Application application) {
        return mode == Mode.PATH
                ? List.of(publicUrl)
                : application.hosts().stream().map(this::place).toList();
    }

    private URI place(String host) {
        var site = publicUrl.getHost();
        return UriComponentsBuilder.fromUri(publicUrl)
                .host(host.isEmpty() ? site : host + "." + site)
                .build()
                .toUri();
    }
}
