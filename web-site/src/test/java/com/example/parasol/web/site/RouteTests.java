package com.example.parasol.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets what from every route. One that is missing here fails the build. */
@SiteTest
class RouteTests {

    private static final String ID = "/0190a000-0000-7000-8000-000000000001";

    /** What a visitor and somebody who is logged in get; unsafe requests carry their token. */
    private static final List<Route> ROUTES =
            List.of(
                    new Route("GET", "/", "/", 200, 200),
                    new Route("GET", "/pricing", "/pricing", 200, 200),
                    new Route("GET", "/robots.txt", "/robots.txt", 200, 200),
                    // sample:link
                    new Route("GET", "/l/{slug}", "/l/nobody-has-this", 404, 404),
                    new Route("HEAD", "/l/{slug}", "/l/nobody-has-this", 404, 404),
                    // end:sample
                    new Route("GET", "/signup", "/signup", 200, 302),
                    new Route("POST", "/signup", "/signup", 422, 422),
                    new Route("GET", "/login", "/login", 200, 302),
                    new Route("POST", "/login", "/login", 422, 422),
                    new Route("POST", "/logout", "/logout", 302, 302),
                    new Route("POST", "/session/token", "/session/token", 302, 415),
                    new Route("GET", "/app", "/app", 302, 200),
                    new Route("GET", "/app/keys", "/app/keys", 302, 200),
                    // sample:link
                    new Route("GET", "/app/links/{id}", "/app/links" + ID, 302, 200)
                    // end:sample
                    );

    record Route(String method, String pattern, String path, int visitor, int member) {

        String key() {
            return method + " " + pattern;
        }
    }

    private final Customers customers;
    private final RequestMappingHandlerMapping mapping;

    RouteTests(
            Customers customers,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.customers = customers;
        this.mapping = mapping;
    }

    static List<Route> routes() {
        return ROUTES;
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aVisitorGetsWhatTheListSays(Route route) throws Exception {
        var browser = customers.visitor();
        browser.get("/login");

        assertThat(ask(browser, route)).isEqualTo(route.visitor());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aMemberGetsWhatTheListSays(Route route) throws Exception {
        var browser = customers.loggedIn();
        browser.get("/");

        assertThat(ask(browser, route)).isEqualTo(route.member());
    }

    @Test
    void everyRouteStandsInTheList() {
        var listed = ROUTES.stream().map(Route::key).collect(Collectors.toSet());
        var served =
                mapping.getHandlerMethods().keySet().stream()
                        .flatMap(route ->
                                route.getMethodsCondition().getMethods().stream()
                                        .flatMap(method ->
                                                patterns(
                                                        method.name(),
                                                        route.getPatternValues().stream())))
                        .filter(route -> !route.contains(" /dev"))
                        .collect(Collectors.toSet());

        assertThat(served).isEqualTo(listed);
    }

    private static Stream<String> patterns(String method, Stream<String> paths) {
        return paths.map(path -> method + " " + path);
    }

    private static int ask(Browser browser, Route route) throws Exception {
        if (!route.method().equals("POST")) {
            return browser.ask(route.method(), route.path()).statusCode();
        }
        var token = browser.page().selectFirst("input[name=_csrf]");
        var body = "_csrf=" + (token == null ? "" : token.val());
        return browser.post(route.path(), body, "Content-Type", "application/x-www-form-urlencoded")
                .statusCode();
    }
}
