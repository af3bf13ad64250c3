package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** A crowd at every kind of page, as many as a small house has: some of each application. */
final class Crowds implements AutoCloseable {

    private static final int PEOPLE = 2;
    private static final int MORE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** By their routes. */
    private final Map<Route, Crowd> all = new LinkedHashMap<>();

    /**
     * @param needsDatabase whether it can be served without
     */
    record Route(String application, String path, boolean needsDatabase) {}

    Crowds(URI house, LoggedIn customer) {
        add(house, new Route("web-site", "/pricing", false), "Cookie: " + customer.cookie());
        add(house, new Route("web-site", "/account", true), "Cookie: " + customer.cookie());
        add(house, new Route("api-web", "/api/openapi.json", false));
        add(house, new Route("api-web", "/api/v1/me", true), "Authorization: " + customer.bearer());
        add(house, new Route("admin-web", "/admin/login", false));
    }

    private void add(URI house, Route route, String... headers) {
        add(route, new Crowd(house.resolve(route.path()), PEOPLE, PAUSE, headers));
    }

    // sample:link
    Crowds with(LinkClicks clicks, URI house) {
        add(new Route("web-site", "/l", true), clicks.crowd(house, PEOPLE, PAUSE));
        return this;
    }

    // end:sample

    private void add(Route route, Crowd crowd) {
        all.put(route, crowd);
    }

    /** Those whose routes are so. */
    Crowds of(Predicate<Route> wanted) {
        return new Crowds(all, wanted);
    }

    private Crowds(Map<Route, Crowd> all, Predicate<Route> wanted) {
        all.forEach((route, crowd) -> {
            if (wanted.test(route)) {
                this.all.put(route, crowd);
            }
        });
    }

    void awaitGood() {
        awaitMore(Crowd::good);
    }

    void await503() {
        awaitMore(crowd -> crowd.heard(503));
    }

    /** All of them at a time: some wait long for each answer. */
    private void awaitMore(ToIntFunction<Crowd> heard) {
        var enough =
                all.values().stream()
                        .collect(
                                Collectors.toMap(
                                        crowd -> crowd, crowd -> heard.applyAsInt(crowd) + MORE));
        await().atMost(PATIENCE)
                .until(() ->
                        enough.entrySet().stream()
                                .allMatch(one -> heard.applyAsInt(one.getKey()) >= one.getValue()));
    }

    void forgetTimes() {
        all.values().forEach(Crowd::forgetTimes);
    }

    /** Those whose answers were on their way: each asks for one at a time. */
    void assertAtMostOneEachIsLost(ToIntFunction<Crowd> lost) {
        assertThat(all.values())
                .allSatisfy(crowd -> assertThat(lost.applyAsInt(crowd)).isBetween(0, PEOPLE));
    }

    void assertHeardOnly(Integer... statuses) {
        assertThat(all)
                .allSatisfy(
                        (route, crowd) -> assertThat(crowd.heard().keySet()).isSubsetOf(statuses));
    }

    void assertNobodyWaitedLonger(Duration time) {
        assertThat(all).allSatisfy((route, crowd) -> assertThat(crowd.slowest()).isLessThan(time));
    }

    @Override
    public void close() {
        all.values().forEach(Crowd::close);
    }

    @Override
    public String toString() {
        return all.values().toString();
    }
}
