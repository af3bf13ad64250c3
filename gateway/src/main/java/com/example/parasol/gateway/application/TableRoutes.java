package com.example.parasol.gateway.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.cloud.gateway.filter.FilterDefinition;
import org.springframework.cloud.gateway.handler.predicate.PredicateDefinition;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.cloud.gateway.route.RouteDefinitionLocator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** One route for each application of the table, named like it; the longest path is asked first. */
@Component
class TableRoutes implements RouteDefinitionLocator {

    private final ApplicationTable table;

    TableRoutes(ApplicationTable table) {
        this.table = table;
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
        // "/admin/**" is /admin and what lies below it, never /administrator
        route.setPredicates(List.of(new PredicateDefinition("Path=" + application.pathTo("/**"))));
        route.setFilters(List.of(new FilterDefinition("PreserveHostHeader")));
        // what the filters need to know of the application
        route.setMetadata(
                Map.of(
                        "cookies",
                        application.cookies(),
                        "addresses",
                        application.addresses(),
                        "body-limit",
                        application.bodyLimit()));
        return route;
    }
}
