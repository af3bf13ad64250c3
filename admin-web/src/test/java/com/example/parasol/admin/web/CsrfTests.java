package com.example.parasol.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.function.SingletonSupplier;

/** What another site's page can make an operator's browser send is refused, on every route. */
@AdminTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsrfTests {

    private final Fixtures fixtures;

    /** Nothing of what they send happens, so that one of each is enough. */
    private final SingletonSupplier<Browser> loggedIn;

    private final SingletonSupplier<Browser> stranger;

    CsrfTests(Fixtures fixtures) {
        this.fixtures = fixtures;
        this.loggedIn = SingletonSupplier.of(() -> fixtures.loggedIn(fixtures.hire()));
        this.stranger = SingletonSupplier.of(fixtures::stranger);
    }

    static List<String> paths() {
        return RouteTests.routes().map(route -> (String) route.get()[0]).toList();
    }

    static List<String> unsafe() {
        return paths().stream().filter(route -> route.startsWith("POST ")).toList();
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void aFormWithoutItsTokenIsRefusedByAPageThatSaysWhatToDo(String route) {
        var answer = loggedIn.obtain().post(path(route), Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html().select("h1").text()).isEqualTo("Please send that form again");
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void anotherBrowsersTokenIsNone(String route) {
        var token = stranger.obtain().csrf();

        assertThat(loggedIn.obtain().post(path(route), Map.of("_csrf", token)).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void otherUnsafeMethodsAreRefusedEverywhere(String method) {
        var browser = loggedIn.obtain();

        assertThat(paths())
                .isNotEmpty()
                .allSatisfy(route ->
                        assertThat(browser.send(method, path(route)).status()).isEqualTo(403));
    }

    private String path(String route) {
        var id = fixtures.someOrganization().toString();
        return "/admin" + route.split(" ")[1].replaceAll("\\{[^}]+}", id);
    }
}
