package com.example.parasol.gateway.application;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** Cookies ignore ports and paths too easily: names keep the applications apart. */
final class Cookies {

    private Cookies() {}

    /** The part of the request's cookies that belongs to the application. */
    static Optional<String> kept(HttpHeaders headers, Application application) {
        var kept =
                headers.getOrEmpty(HttpHeaders.COOKIE).stream()
                        .flatMap(line -> Arrays.stream(line.split(";")))
                        .map(String::strip)
                        .filter(pair -> application.ownsCookie(nameOf(pair)))
                        .collect(Collectors.joining("; "));
        return Optional.of(kept).filter(cookies -> !cookies.isEmpty());
    }

    /** The name in {@code name=value; attributes}, empty if there is none. */
    static String nameOf(String cookie) {
        var end = cookie.indexOf('=');
        return end < 0 ? "" : cookie.substring(0, end).strip();
    }
}
