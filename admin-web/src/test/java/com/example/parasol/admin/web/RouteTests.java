package com.example.parasol.admin.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route has an expected answer for everybody, and a route without one fails. */
@AdminTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteTests {

    private static final String LOGIN = "302 /admin/login";
    private static final String DEVICES = "302 /admin/devices";
    private static final String FIRST_SCREEN = "302 /admin/organizations";

    /**
     * @param stranger what somebody gets who is not logged in here, with a site's cookie or not
     */
    private record Expected(String stranger, String operator) {}

    private static final Map<String, Expected> ROUTES =
            new TreeMap<>(
                    Map.ofEntries(
                            entry("GET /", new Expected(LOGIN, FIRST_SCREEN)),
                            entry("GET /login", new Expected("200", FIRST_SCREEN)),
                            entry("POST /login", new Expected("422", "422")),
                            entry("POST /logout", new Expected(LOGIN, LOGIN)),
                            entry("GET /login/code", new Expected(LOGIN, "403")),
                            entry("POST /login/code", new Expected(LOGIN, "403")),
                            entry("GET /login/app", new Expected(LOGIN, "403")),
                            entry("POST /login/app", new Expected(LOGIN, "403")),
                            entry("GET /login/again", new Expected(LOGIN, "200")),
                            entry("POST /login/again", new Expected(LOGIN, "422")),
                            entry("GET /devices", new Expected(LOGIN, "200")),
                            entry("POST /devices/{id}/end", new Expected(LOGIN, "404")),
                            entry("POST /devices/others/end", new Expected(LOGIN, DEVICES)),
                            entry("POST /devices/all/end", new Expected(LOGIN, LOGIN)),
                            entry("GET /organizations", new Expected(LOGIN, "200")),
                            entry("GET /organizations/{id}", new Expected(LOGIN, "200")),
                            entry("GET /organizations/{id}/plan", new Expected(LOGIN, "200")),
                            entry("POST /organizations/{id}/plan", new Expected(LOGIN, "422")),
                            entry("GET /accounts/{id}", new Expected(LOGIN, "200")),
                            entry("GET /accounts/{id}/disabling", new Expected(LOGIN, "200")),
                            entry("POST /accounts/{id}/disabling", new Expected(LOGIN, "422")),
                            entry("POST /accounts/{id}/enabling", new Expected(LOGIN, "422"))));

    private final Fixtures fixtures;
    private final RequestMappingHandlerMapping mappings;

    /** Those who are sent away before anything happens, or only look: one of each is enough. */
    private final SingletonSupplier<Browser> loggedIn;

    private final SingletonSupplier<Browser> ofLongAgo = SingletonSupplier.of(this::ofLongAgo);
    private final SingletonSupplier<Browser> pending;
    private final SingletonSupplier<Browser> pendingWithoutApp;

    RouteTests(
            Fixtures fixtures,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.fixtures = fixtures;
        this.mappings = mappings;
        this.loggedIn = SingletonSupplier.of(() -> fixtures.loggedIn(fixtures.hire()));
        this.pending = SingletonSupplier.of(fixtures::pending);
        this.pendingWithoutApp = SingletonSupplier.of(fixtures::pendingWithoutApp);
    }

    static Stream<Arguments> routes() {
        return ROUTES.entrySet().stream()
                .map(route -> Arguments.of(route.getKey(), route.getValue()));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void strangersGetWhatTheTableSays(String route, Expected expected) {
        assertThat(ask(fixtures.stranger(), route)).startsWith(expected.stranger());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anotherApplicationsCookiesOpenNothing(String route, Expected expected) {
        var operator = loggedIn.obtain();
        var browser = fixtures.stranger();
        browser.cookies.put("site_session", operator.cookies.get("admin_session"));
        browser.cookies.put("SESSION", operator.cookies.get("admin_session"));
        browser.cookies.put("JSESSIONID", operator.cookies.get("admin_session"));

        assertThat(ask(browser, route)).startsWith(expected.stranger());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void operatorsGetWhatTheTableSays(String route, Expected expected) {
        var operator =
                route.startsWith("GET") ? loggedIn.obtain() : fixtures.loggedIn(fixtures.hire());

        assertThat(ask(operator, route)).startsWith(expected.operator());
    }

    /** What a stolen session must not do, said once more where no table decides. */
    @ParameterizedTest
    @MethodSource("writes")
    void everyWriteNeedsAFreshLogin(String route) {
        assertThat(freshOnes()).contains(route);
    }

    static Stream<String> writes() {
        return ROUTES.keySet().stream()
                .filter(route -> route.startsWith("POST ") && !route.startsWith("POST /log"));
    }

    @ParameterizedTest
    @MethodSource("freshOnes")
    void aLoginOfLongAgoIsAskedOnceMore(String route) {
        assertThat(ask(ofLongAgo.obtain(), route)).startsWith("302 /admin/login/again");
    }

    private Browser ofLongAgo() {
        var email = fixtures.hire();
        var browser = fixtures.loggedIn(email);
        fixtures.letTimePass(email, Duration.ofMinutes(10));
        return browser;
    }

    static Stream<String> freshOnes() {
        return routesFor(Access.FRESH_LOGIN);
    }

    @ParameterizedTest
    @MethodSource("operatorsOnes")
    void thePasswordAloneOpensNothing(String route) {
        assertThat(ask(pending.obtain(), route)).startsWith("302 /admin/login/code");
        assertThat(ask(pendingWithoutApp.obtain(), route)).startsWith("302 /admin/login/app");
    }

    static Stream<String> operatorsOnes() {
        return routesFor(Access.OPERATOR, Access.FRESH_LOGIN);
    }

    private static Stream<String> routesFor(Access... accesses) {
        var paths =
                AdminRoutes.TABLE.stream()
                        .filter(line -> List.of(accesses).contains(line.access()))
                        .map(Route::path)
                        .toList();
        return ROUTES.keySet().stream().filter(route -> paths.contains(path(route)));
    }

    @Test
    void everyMappedPathStandsInTheTableAndNothingElse() {
        assertThat(AdminRoutes.TABLE.stream().map(Route::path))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        ROUTES.keySet().stream().map(RouteTests::path).distinct().toList());
    }

    @Test
    void theTableHasEveryRoute() {
        var mapped =
                mappings.getHandlerMethods().keySet().stream()
                        .flatMap(mapping ->
                                mapping.getPatternValues().stream()
                                        .flatMap(path -> withMethods(path, mapping)))
                        .filter(route -> !route.endsWith(" /error"));

        assertThat(mapped).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/admin/nowhere",
        "GET,/admin/error",
        "GET,/admin/organizations/",
        "GET,/admin/organizations/0/x",
        "GET,/admin/actuator",
        "GET,/admin/actuator/env",
        "GET,/admin/assets/dev/admin/nowhere.css",
        "DELETE,/admin/nowhere",
    })
    void whatIsInNoTableIsNotThere(String method, String path) {
        assertThat(fixtures.stranger().send(method, path).status())
                .isEqualTo(method.equals("GET") ? 404 : 403);
        assertThat(loggedIn.obtain().send(method, path).status())
                .isEqualTo(method.equals("GET") ? 404 : 403);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin;x/organizations", "//admin/organizations", "/admin//organizations",
        "/admin/organizations;x=1", "/admin/%6frganizations%2f", "/admin/login/../organizations",
        "/admin/login/..;/organizations", "/admin/ORGANIZATIONS", "/admin/organizations%00"
    })
    void disguisedPathsOpenNothing(String path) {
        assertThat(fixtures.stranger().get(path).status()).isIn(302, 400, 404);
    }

    private String ask(Browser browser, String route) {
        var id = route.contains("/accounts") ? fixtures.someAccount() : fixtures.someOrganization();
        var path = "/admin" + path(route).replace("{id}", id.toString());
        var page =
                route.startsWith("POST")
                        ? browser.post(path, Map.of("_csrf", browser.csrf()))
                        : browser.get(path);
        return page.status() + " " + page.location();
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    private static Stream<String> withMethods(String path, RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .map(method -> method + " " + path);
    }
}
