package com.example.parasol.umbrella;

import static com.example.parasol.umbrella.Visitor.button;
import static com.example.parasol.umbrella.Visitor.link;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the dashboard shows where it has nothing to show. */
class DashboardStateTests {

    /** Its pages, and what each of them asks the API for. */
    private static final Map<String, String> PAGES =
            Map.of(
                    // sample:link
                    "/app",
                    "links",
                    "/app/imports",
                    "imports",
                    // instead: "/app", "usage",
                    // end:sample
                    "/app/keys",
                    "api-keys",
                    "/app/webhooks",
                    "webhook-endpoints",
                    "/app/usage",
                    "usage",
                    "/app/audit",
                    "audit-events");

    @Test
    void whoIsNewReadsHowToBegin() {
        try (var visitor = new Visitor()) {
            var page = visitor.signUpAndLogIn("emmy");
            for (var path :
                    List.of(
                            // sample:link
                            "/app",
                            // end:sample
                            "/app/keys",
                            "/app/webhooks",
                            "/app/audit")) {
                page.navigate(path);

                assertThat(page.locator(".state h2")).isVisible();
            }
            visitor.assertNothingWentWrong();
        }
    }

    @Test
    @Tag("slow")
    void whoWaitsSeesThatSomethingComes() {
        var held = new ArrayList<Route>();
        onEachPage(
                held::add,
                page -> {
                    assertThat(page.locator(".skeleton")).isVisible();
                    page.waitForCondition(() -> !held.isEmpty());
                    held.forEach(Route::resume);
                    held.clear();
                    assertThat(page.locator(".skeleton")).hasCount(0);
                });
    }

    @Test
    @Tag("slow")
    void whoMayNotIsToldWhoMay() {
        onEachPage(
                route -> refuse(route, 403, "not-allowed"),
                page ->
                        assertThat(page.locator(".state h2"))
                                .hasText("Your role does not include this"));
    }

    @Test
    @Tag("slow")
    void whatFailedIsExplainedAndCanBeTriedAgain() {
        onEachPage(
                route -> refuse(route, 503, "unavailable"),
                page -> {
                    assertThat(page.locator(".state[role=alert]"))
                            .containsText("Request of-the-test");
                    page.unrouteAll();
                    page.context().setOffline(true);
                    button(page, "Try again").click();
                    assertThat(page.locator(".state h2")).hasText("No connection");
                    page.context().setOffline(false);
                    button(page, "Try again").click();
                    assertThat(page.locator(".state[role=alert]")).hasCount(0);
                });
    }

    @Test
    @Tag("slow")
    void aPageWhoseScriptsDoNotComeIsExplained() {
        try (var visitor = new Visitor()) {
            var page = visitor.signUpAndLogIn("emmy");
            page.route("**/webhook-list.js", Route::abort);
            link(page, "Webhooks").click();
            assertThat(page.locator(".state[role=alert] h1"))
                    .hasText("This page could not be loaded");

            page.unrouteAll();
            button(page, "Try again").click();
            assertThat(page.locator("webhook-list h1")).hasText("Webhooks");
        }
    }

    private static void onEachPage(Consumer<Route> answer, Consumer<Page> look) {
        try (var visitor = new Visitor()) {
            var page = visitor.signUpAndLogIn("emmy");
            PAGES.forEach((path, list) -> {
                page.route(Pattern.compile("/api/v1/" + list + "(\\?.*)?$"), answer);
                page.navigate(path);
                look.accept(page);
                page.unrouteAll();
            });
        }
    }

    private static void refuse(Route route, int status, String type) {
        var problem =
                """
                {"type": "/docs/problems/%s", "title": "No", "status": %d, "detail": "Not now.", "requestId": "of-the-test"}
                """
                        .formatted(type, status);
        route.fulfill(
                new FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/problem+json")
                        .setBody(problem));
    }
}
