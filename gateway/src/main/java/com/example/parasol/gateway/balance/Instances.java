package com.example.parasol.gateway.balance;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.cloud.gateway.route.Route;

/**
 * The instances of one application.
 *
 * @param readyz the path at which each tells whether it is ready
 */
record Instances(String application, List<URI> addresses, String readyz) {

    static Instances of(Route route) {
        var addresses = (List<?>) Objects.requireNonNull(route.getMetadata().get("addresses"));
        return new Instances(
                route.getId(),
                addresses.stream().map(URI.class::cast).toList(),
                (String) Objects.requireNonNull(route.getMetadata().get("readyz")));
    }

    /** Whether there is a choice. */
    boolean areSeveral() {
        return addresses.size() > 1;
    }
}
