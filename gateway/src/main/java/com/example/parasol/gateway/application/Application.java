package com.example.parasol.gateway.application;

import java.net.URI;
import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * An application behind the gateway.
 *
 * @param path what it owns of the public paths, also its context path
 * @param hosts in host mode, what stands before the site's host: {@code admin} for {@code
 *     admin.parasol.example}, nothing for the site's own
 * @param cookies how the names of its cookies begin; none: it neither gets nor sets any
 * @param addresses where its instances listen
 * @param bodyLimit how large a request's body may be
 */
record Application(
        String name,
        String path,
        List<String> hosts,
        List<String> cookies,
        List<URI> addresses,
        DataSize bodyLimit) {

    boolean isRoot() {
        return path.equals("/");
    }

    /** A path below the application's own. */
    String pathTo(String path) {
        return isRoot() ? path : path() + path;
    }
}
