package com.example.parasol.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.function.ThrowingSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets what from every route: the table, tried out. One that is missing fails the build. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteTests {

    private static final String ID = "/0190a000-0000-7000-8000-000000000001";

    private static final String CONFIRMATION = "/signup/confirmation";

    private static final String EMAIL = "/account/email";

    private static final String FACTORS = "/account/factors";
    private static final String APP = FACTORS + "/app";
    private static final String PASSKEYS = FACTORS + "/passkeys";
    private static final String PASSKEY = "/login/passkey";
    private static final String CODE_PASSKEY = "/login/code/passkey";
    private static final String AGAIN_PASSKEY = "/login/again/passkey";
    private static final String DEVICES = "/account/devices";
    private static final String ORGANIZATION = "/organization";
    private static final String MEMBERS = "/organization/members";
    private static final String INVITATIONS = "/organization/invitations";
    private static final String PLAN = ORGANIZATION + "/plan";
    private static final String DELETION = "/account/deletion";
    private static final String WITHDRAWAL = DELETION + "/withdrawal";

    /** What a visitor and somebody who is logged in get; unsafe requests carry their token. */
    private static final List<Example> EXAMPLES =
            List.of(
                    new Example("GET", "/", "/", 200, 200),
                    new Example("GET", "/pricing", "/pricing", 200, 200),
                    new Example("GET", "/docs", "/docs", 200, 200),
                    new Example("GET", "/docs/{name}", "/docs/paging", 200, 200),
                    new Example("GET", "/docs/problems/{name}", "/docs/problems/invalid", 200, 200),
                    new Example("GET", "/robots.txt", "/robots.txt", 200, 200),
                    // sample:link
                    new Example("GET", "/l/{slug}", "/l/nobody-has-this", 404, 404),
                    new Example("HEAD", "/l/{slug}", "/l/nobody-has-this", 404, 404),
                    // end:sample
                    new Example("GET", "/signup", "/signup", 200, 302),
                    new Example("POST", "/signup", "/signup", 422, 422),
                    new Example("GET", CONFIRMATION, CONFIRMATION, 410, 410),
                    new Example("POST", CONFIRMATION, CONFIRMATION, 410, 410),
                    new Example(
                            "GET",
                            CONFIRMATION + "/password",
                            CONFIRMATION + "/password",
                            410,
                            410),
                    new Example(
                            "POST",
                            CONFIRMATION + "/password",
                            CONFIRMATION + "/password",
                            410,
                            410),
                    new Example("GET", "/invitation", "/invitation", 410, 410),
                    new Example("POST", "/invitation", "/invitation", 410, 410),
                    new Example("GET", "/invitation/signup", "/invitation/signup", 410, 410),
                    new Example("POST", "/invitation/signup", "/invitation/signup", 410, 410),
                    new Example("GET", "/password/forgotten", "/password/forgotten", 200, 200),
                    new Example("POST", "/password/forgotten", "/password/forgotten", 302, 302),
                    new Example("GET", "/password/reset", "/password/reset", 410, 410),
                    new Example("POST", "/password/reset", "/password/reset", 410, 410),
                    new Example("GET", "/login", "/login", 200, 302),
                    new Example("POST", "/login", "/login", 422, 422),
                    new Example("POST", "/logout", "/logout", 302, 302),
                    new Example("GET", "/login/code", "/login/code", 302, 302),
                    new Example("POST", "/login/code", "/login/code", 302, 302),
                    new Example("POST", PASSKEY, PASSKEY, 302, 302),
                    new Example("POST", PASSKEY + "/options", PASSKEY + "/options", 200, 200),
                    new Example("POST", CODE_PASSKEY, CODE_PASSKEY, 302, 302),
                    new Example(
                            "POST", CODE_PASSKEY + "/options", CODE_PASSKEY + "/options", 302, 404),
                    new Example("POST", AGAIN_PASSKEY, AGAIN_PASSKEY, 302, 302),
                    new Example(
                            "POST",
                            AGAIN_PASSKEY + "/options",
                            AGAIN_PASSKEY + "/options",
                            302,
                            404),
                    new Example("GET", "/login/link", "/login/link", 200, 200),
                    new Example("POST", "/login/link", "/login/link", 302, 302),
                    new Example("GET", "/login/link/open", "/login/link/open", 410, 410),
                    new Example("POST", "/login/link/open", "/login/link/open", 410, 410),
                    new Example("POST", "/login/again/link", "/login/again/link", 302, 302),
                    new Example("GET", "/login/again", "/login/again", 302, 200),
                    new Example("POST", "/login/again", "/login/again", 302, 422),
                    new Example("GET", "/account", "/account", 302, 200),
                    new Example("POST", "/account", "/account", 302, 422),
                    new Example("POST", "/account/confirmation", "/account/confirmation", 302, 302),
                    new Example("GET", EMAIL, EMAIL, 302, 200),
                    new Example("POST", EMAIL, EMAIL, 302, 422),
                    new Example("GET", EMAIL + "/confirmation", EMAIL + "/confirmation", 302, 410),
                    new Example("POST", EMAIL + "/confirmation", EMAIL + "/confirmation", 302, 410),
                    new Example("GET", "/account/password", "/account/password", 302, 200),
                    new Example("POST", "/account/password", "/account/password", 302, 422),
                    new Example("GET", FACTORS, FACTORS, 302, 200),
                    new Example("POST", APP, APP, 302, 302),
                    new Example("GET", APP, APP, 302, 302),
                    new Example("POST", APP + "/confirm", APP + "/confirm", 302, 404),
                    new Example("POST", APP + "/remove", APP + "/remove", 302, 404),
                    new Example("POST", FACTORS + "/codes", FACTORS + "/codes", 302, 409),
                    new Example("POST", PASSKEYS, PASSKEYS, 302, 302),
                    new Example("POST", PASSKEYS + "/options", PASSKEYS + "/options", 302, 200),
                    new Example(
                            "POST",
                            PASSKEYS + "/{id}/removal",
                            PASSKEYS + ID + "/removal",
                            302,
                            404),
                    new Example("GET", DEVICES, DEVICES, 302, 200),
                    new Example("POST", DEVICES + "/{id}/end", DEVICES + ID + "/end", 302, 404),
                    new Example("POST", DEVICES + "/others/end", DEVICES + "/others/end", 302, 302),
                    new Example("POST", DEVICES + "/all/end", DEVICES + "/all/end", 302, 302),
                    new Example("GET", ORGANIZATION, ORGANIZATION, 302, 200),
                    new Example("POST", ORGANIZATION, ORGANIZATION, 302, 422),
                    new Example("GET", ORGANIZATION + "/new", ORGANIZATION + "/new", 302, 200),
                    new Example("POST", ORGANIZATION + "/new", ORGANIZATION + "/new", 302, 422),
                    new Example("GET", PLAN, PLAN, 302, 200),
                    new Example("POST", PLAN, PLAN, 302, 422),
                    new Example(
                            "GET", PLAN + "/purchases/{id}", PLAN + "/purchases" + ID, 302, 404),
                    new Example(
                            "POST",
                            ORGANIZATION + "/{id}/choice",
                            ORGANIZATION + ID + "/choice",
                            302,
                            404),
                    new Example("GET", MEMBERS, MEMBERS, 302, 200),
                    new Example("POST", MEMBERS + "/{id}/role", MEMBERS + ID + "/role", 302, 400),
                    new Example(
                            "POST", MEMBERS + "/{id}/removal", MEMBERS + ID + "/removal", 302, 404),
                    new Example("GET", INVITATIONS, INVITATIONS, 302, 200),
                    new Example("POST", INVITATIONS, INVITATIONS, 302, 422),
                    new Example(
                            "POST",
                            INVITATIONS + "/{id}/mail",
                            INVITATIONS + ID + "/mail",
                            302,
                            404),
                    new Example(
                            "POST",
                            INVITATIONS + "/{id}/withdrawal",
                            INVITATIONS + ID + "/withdrawal",
                            302,
                            404),
                    new Example(
                            "POST",
                            ORGANIZATION + "/ownership",
                            ORGANIZATION + "/ownership",
                            302,
                            400),
                    new Example(
                            "POST",
                            ORGANIZATION + "/departure",
                            ORGANIZATION + "/departure",
                            302,
                            302),
                    new Example("GET", "/account/export", "/account/export", 302, 200),
                    new Example("POST", "/account/export", "/account/export", 302, 200),
                    new Example("GET", DELETION, DELETION, 302, 200),
                    new Example("POST", DELETION, DELETION, 302, 422),
                    new Example("GET", WITHDRAWAL, WITHDRAWAL, 302, 403),
                    new Example("POST", WITHDRAWAL, WITHDRAWAL, 302, 403),
                    new Example("POST", "/session/token", "/session/token", 302, 415),
                    new Example("GET", "/app", "/app", 302, 200),
                    // sample:link
                    new Example("GET", "/app/links/{id}", "/app/links" + ID, 302, 200),
                    new Example("GET", "/app/imports", "/app/imports", 302, 200),
                    new Example("GET", "/app/imports/{id}", "/app/imports" + ID, 302, 200),
                    // end:sample
                    new Example("GET", "/app/keys", "/app/keys", 302, 200),
                    new Example("GET", "/app/usage", "/app/usage", 302, 200),
                    new Example("GET", "/app/audit", "/app/audit", 302, 200),
                    new Example("GET", "/app/webhooks", "/app/webhooks", 302, 200),
                    new Example("GET", "/app/webhooks/{id}", "/app/webhooks" + ID, 302, 200));

    record Example(String method, String pattern, String path, int visitor, int member) {

        String key() {
            return method + " " + pattern;
        }
    }

    private final Customers customers;
    private final RequestMappingHandlerMapping mapping;

    /**
     * Reading changes nothing, so that one is enough; who changes something is another each time.
     */
    private final SingletonSupplier<Browser> reader =
            SingletonSupplier.of(ThrowingSupplier.of(this::member));

    /** They are sent away before anything happens, so that one of each is enough. */
    private final SingletonSupplier<Browser> ofLongAgo =
            SingletonSupplier.of(ThrowingSupplier.of(this::ofLongAgo));

    private final SingletonSupplier<Browser> owesSecondFactor =
            SingletonSupplier.of(ThrowingSupplier.of(this::owesSecondFactor));

    RouteTests(
            Customers customers,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.customers = customers;
        this.mapping = mapping;
    }

    static List<Example> routes() {
        return EXAMPLES;
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aVisitorGetsWhatTheListSays(Example route) throws Exception {
        var browser = customers.visitor();
        browser.get("/login");

        assertThat(status(browser, route)).isEqualTo(route.visitor());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aMemberGetsWhatTheListSays(Example route) throws Exception {
        var browser = route.method().equals("POST") ? member() : reader.obtain();

        assertThat(status(browser, route)).isEqualTo(route.member());
    }

    private Browser member() throws Exception {
        var browser = customers.loggedIn();
        browser.get("/");
        return browser;
    }

    /** What a stolen session must not do, said once more where no table decides. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                EMAIL,
                "/account/password",
                FACTORS,
                APP,
                APP + "/confirm",
                APP + "/remove",
                FACTORS + "/codes",
                PASSKEYS,
                PASSKEYS + "/options",
                PASSKEYS + "/{id}/removal",
                DEVICES + "/{id}/end",
                DEVICES + "/others/end",
                DEVICES + "/all/end",
                "/account/export",
                DELETION,
                MEMBERS + "/{id}/role",
                MEMBERS + "/{id}/removal",
                INVITATIONS,
                INVITATIONS + "/{id}/mail",
                INVITATIONS + "/{id}/withdrawal",
                ORGANIZATION + "/ownership",
                ORGANIZATION + "/departure"
            })
    void whatChangesWhoMayComeInNeedsAFreshLogin(String path) {
        assertThat(lines(Access.FRESH_LOGIN)).contains(path);
    }

    @ParameterizedTest
    @MethodSource("freshOnes")
    void aLoginOfLongAgoIsAskedOnceMore(Example route) throws Exception {
        assertThat(location(ofLongAgo.obtain(), route)).startsWith("/login/again");
    }

    private Browser ofLongAgo() throws Exception {
        var email = customers.customer();
        var browser = customers.loggedIn(email);
        customers.letTimePass(email, Duration.ofMinutes(10));
        browser.get("/");
        return browser;
    }

    static List<Example> freshOnes() {
        return EXAMPLES.stream()
                .filter(example -> lines(Access.FRESH_LOGIN).contains(example.pattern()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("onesOfPeople")
    void whoeverOwesASecondFactorIsAskedForIt(Example route) throws Exception {
        assertThat(location(owesSecondFactor.obtain(), route)).startsWith("/login/code");
    }

    private Browser owesSecondFactor() throws Exception {
        var email = customers.customer();
        customers.phone(email);
        var browser = customers.loggedIn(email);
        browser.get("/login/code");
        return browser;
    }

    static List<Example> onesOfPeople() {
        return EXAMPLES.stream()
                .filter(example ->
                        lines(Access.LOGGED_IN).contains(example.pattern())
                                || lines(Access.FRESH_LOGIN).contains(example.pattern()))
                .toList();
    }

    @Test
    void everyMappedPathStandsInTheTableAndNothingElse() {
        var table = Arrays.stream(Access.values()).flatMap(access -> lines(access).stream());

        assertThat(table).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(mapped());
    }

    private static List<String> lines(Access access) {
        return SiteRoutes.TABLE.stream()
                .filter(line -> line.access() == access)
                .map(Route::path)
                .toList();
    }

    private Set<String> mapped() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> !path.startsWith("/dev") && !path.equals("/error"))
                .collect(Collectors.toSet());
    }

    @Test
    void everyRouteHasItsExample() {
        var listed = EXAMPLES.stream().map(Example::key).collect(Collectors.toSet());
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

    private static int status(Browser browser, Example route) throws Exception {
        return ask(browser, route).statusCode();
    }

    private static String location(Browser browser, Example route) throws Exception {
        return ask(browser, route).headers().firstValue("location").orElseThrow();
    }

    private static HttpResponse<String> ask(Browser browser, Example route) throws Exception {
        if (!route.method().equals("POST")) {
            return browser.ask(route.method(), route.path());
        }
        var token = browser.page().selectFirst("input[name=_csrf]");
        var body = "_csrf=" + (token == null ? "" : token.val());
        return browser.post(
                route.path(), body, "Content-Type", "application/x-www-form-urlencoded");
    }
}
