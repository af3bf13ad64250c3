package com.example.parasol.gateway.application;

import java.net.URI;
import java.util.List;

/**
 * An application behind the gateway.
 *
 * @param path what it owns of the public paths, also its context path
 * @param cookies how the names of its cookies begin; none: it neither gets nor sets any
 * @param addresses where its instances listen
 */
record Application(String name, String path, List<String> cookies, List<URI> addresses) {

    boolean isRoot() {
        return path.equals("/");
    }

    /** A path below the application's own. */
    String pathTo(String path) {
        return isRoot() ? path : path() + path;
    }
}
