package com.example.parasol.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What another site's page can make a browser send is refused, on every route. */
@SiteTest
class CsrfTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Customers customers;

    CsrfTests(Customers customers) {
        this.customers = customers;
    }

    static List<RouteTests.Example> unsafe() {
        return RouteTests.routes().stream().filter(route -> route.method().equals("POST")).toList();
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void aFormWithoutItsTokenIsRefusedByAPageThatSaysWhatToDo(RouteTests.Example route)
            throws Exception {
        var browser = customers.loggedIn();

        var answer = browser.post(route.path(), "", "Content-Type", FORM);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.page().select("h1").text()).isEqualTo("Please send that form again");
        assertThat(browser.page().text()).contains("Go back, reload the page");
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void anotherBrowsersTokenIsNone(RouteTests.Example route) throws Exception {
        var stranger = customers.visitor();
        stranger.get("/login");
        var token = stranger.page().expectFirst("input[name=_csrf]").val();
        var browser = customers.visitor();
        browser.get("/login");

        assertThat(browser.post(route.path(), "_csrf=" + token, "Content-Type", FORM).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void otherUnsafeMethodsAreRefusedEverywhere(String method) throws Exception {
        var browser = customers.loggedIn();

        for (var route : RouteTests.routes()) {
            assertThat(browser.ask(method, route.path()).statusCode())
                    .as(route.path())
                    .isEqualTo(403);
        }
    }
}
