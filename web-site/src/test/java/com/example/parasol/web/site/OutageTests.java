package com.example.parasol.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.dev.kit.database.DatabaseOutage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The site without its database: what needs none is served, the rest says when to come back. */
@Tag("slow")
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTests {

    /** The pool's patience of 2 s, and what a busy build machine needs. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private final Customers customers;
    private final DataSource database;
    private Browser browser;
    private String csrf;
    private DatabaseOutage outage;

    OutageTests(Customers customers, DataSource database) {
        this.customers = customers;
        this.database = database;
    }

    @BeforeAll
    void begin() throws Exception {
        browser = customers.loggedIn();
        browser.get("/");
        csrf = browser.page().expectFirst("input[name=_csrf]").val();
        outage = DatabaseOutage.of(database);
    }

    @AfterAll
    void end() {
        outage.close();
    }

    @Test
    void publicPagesAreServedAsToAStranger() throws Exception {
        var paths = List.of("/", "/pricing", "/robots.txt", "/login", "/signup", "/livez");

        for (var answer : askTogether(paths, Browser::get)) {
            assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("action=\"/logout\"");
        }
    }

    @Test
    void pagesThatNeedTheDatabaseSayWhenToComeBack() throws Exception {
        for (var answer : askTogether(List.of("/app", "/app/keys"), Browser::get)) {
            assertThatItSaysComeBack(answer);
            assertThat(answer.body()).contains("We will be right back");
        }
    }

    // sample:link
    @Test
    void shortLinksSayWhenToComeBack() throws Exception {
        for (var caller : List.of(browser, customers.visitor())) {
            var answer = caller.get("/l/any");

            assertThatItSaysComeBack(answer);
            assertThat(answer.body()).contains("We will be right back");
        }
    }

    @Test
    void manyWhoFollowOneLinkDoNotWaitForEachOther() throws Exception {
        for (var answer : askTogether(Collections.nCopies(10, "/l/any"), Browser::get)) {
            assertThatItSaysComeBack(answer);
        }
    }

    // end:sample

    @Test
    void formsSayThatItCouldNotBeDone() throws Exception {
        var typed =
                Map.of(
                        "email",
                        customers.address(),
                        "password",
                        Customers.PASSWORD,
                        "organization",
                        "Test",
                        "_csrf",
                        csrf);
        var paths = List.of("/login", "/signup", "/logout");

        for (var answer : askTogether(paths, (caller, path) -> caller.post(path, typed))) {
            assertThatItSaysComeBack(answer);
            assertThat(answer.body()).contains("That could not be done just now");
        }
    }

    @Test
    void theDashboardIsToldInItsOwnLanguage() throws Exception {
        String[] headers = {
            "Content-Type", "application/json", "Accept", "application/json", "X-CSRF-Token", csrf
        };

        var answer =
                askTogether(
                                List.of("/session/token"),
                                (caller, path) -> caller.post(path, "{}", headers))
                        .getFirst();

        assertThatItSaysComeBack(answer);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
    }

    @Test
    void visitorsGetWhatTheyGetAsEver() throws Exception {
        var visitor = customers.visitor();

        assertThat(visitor.get("/app").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void whoWasLoggedInStillIsWhenItIsBack() throws Exception {
        assertThat(browser.get("/readyz").statusCode()).isEqualTo(503);

        outage.close();

        assertThat(browser.get("/app").statusCode()).isEqualTo(200);
        assertThat(browser.get("/readyz").statusCode()).isEqualTo(200);
        outage = DatabaseOutage.of(database);
    }

    /** Each by a browser of its own; none may wait long or touch the session's cookie. */
    private List<HttpResponse<String>> askTogether(List<String> paths, Asking asking)
            throws Exception {
        var calls = new ArrayList<Callable<HttpResponse<String>>>();
        for (var path : paths) {
            var twin = customers.visitor();
            twin.cookies.putAll(browser.cookies);
            calls.add(() -> asking.ask(twin, path));
        }
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var began = System.nanoTime();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var call : callers.invokeAll(calls)) {
                answers.add(call.get());
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
            assertThat(answers)
                    .flatMap(answer -> answer.headers().allValues("set-cookie"))
                    .noneMatch(cookie -> cookie.startsWith("site_session"));
            return answers;
        }
    }

    private static void assertThatItSaysComeBack(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).hasValue("5");
    }

    @FunctionalInterface
    private interface Asking {
        HttpResponse<String> ask(Browser caller, String path) throws Exception;
    }
}
