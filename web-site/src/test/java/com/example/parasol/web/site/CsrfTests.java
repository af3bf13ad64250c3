package com.example.parasol.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.function.ThrowingSupplier;

/** What another site's page can make a browser send is refused, on every route. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsrfTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Customers customers;

    /** Nothing of what they send happens, so that one of each is enough. */
    private final SingletonSupplier<Browser> loggedIn;

    private final SingletonSupplier<Browser> stranger =
            SingletonSupplier.of(ThrowingSupplier.of(this::stranger));

    CsrfTests(Customers customers) {
        this.customers = customers;
        this.loggedIn = SingletonSupplier.of(ThrowingSupplier.of(customers::loggedIn));
    }

    static List<RouteTests.Example> unsafe() {
        return RouteTests.routes().stream().filter(route -> route.method().equals("POST")).toList();
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void aFormWithoutItsTokenIsRefusedByAPageThatSaysWhatToDo(RouteTests.Example route)
            throws Exception {
        var browser = loggedIn.obtain();

        var answer = browser.post(route.path(), "", "Content-Type", FORM);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.page().select("h1").text()).isEqualTo("Please send that form again");
        assertThat(browser.page().text()).contains("Go back, reload the page");
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void anotherBrowsersTokenIsNone(RouteTests.Example route) throws Exception {
        var token = stranger.obtain().page().expectFirst("input[name=_csrf]").val();

        assertThat(
                        loggedIn.obtain()
                                .post(route.path(), "_csrf=" + token, "Content-Type", FORM)
                                .statusCode())
                .isEqualTo(403);
    }

    private Browser stranger() throws Exception {
        var stranger = customers.visitor();
        stranger.get("/login");
        return stranger;
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void otherUnsafeMethodsAreRefusedEverywhere(String method) throws Exception {
        var browser = loggedIn.obtain();

        for (var route : RouteTests.routes()) {
            assertThat(browser.ask(method, route.path()).statusCode())
                    .as(route.path())
                    .isEqualTo(403);
        }
    }
}
