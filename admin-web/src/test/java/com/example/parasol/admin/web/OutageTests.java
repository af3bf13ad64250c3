package com.example.parasol.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.dev.kit.database.DatabaseOutage;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The back office without its database: it says when to come back, and forgets nobody. */
@Tag("slow")
@AdminTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTests {

    /** The pool's patience of 2 s, and what a busy build machine needs. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private final DataSource database;
    private final Browser browser;
    private final String csrf;
    private DatabaseOutage outage;

    OutageTests(Fixtures fixtures, DataSource database) {
        this.database = database;
        this.browser = fixtures.loggedIn();
        this.csrf = browser.csrf();
    }

    @BeforeAll
    void begin() {
        outage = DatabaseOutage.of(database);
    }

    @AfterAll
    void end() {
        outage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/", "/admin/readyz"})
    void whatNeedsTheDatabaseIsRefused(String path) {
        assertThat(timed(() -> browser.get(path)).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/login", "/admin/livez"})
    void whatNeedsNoneIsServed(String path) {
        assertThat(timed(() -> browser.get(path)).status()).isEqualTo(200);
    }

    @Test
    void theRefusalSaysWhenToComeBack() {
        var refusal = timed(() -> browser.get("/admin/organizations"));

        assertThat(refusal.headers().firstValue("retry-after")).hasValue("5");
        assertThat(refusal.html().text()).contains("We will be right back");
        assertThat(refusal.html().select("form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/login", "/admin/logout"})
    void aFormSaysThatItCouldNotBeDone(String path) {
        var typed = Map.of("email", Fixtures.EMAIL, "password", Fixtures.PASSWORD, "_csrf", csrf);

        var refusal = timed(() -> browser.post(path, typed));

        assertThat(refusal.status()).isEqualTo(503);
        assertThat(refusal.headers().firstValue("retry-after")).hasValue("5");
        assertThat(refusal.html().text()).contains("That could not be done just now");
    }

    @Test
    void whoWasLoggedInStillIsWhenItIsBack() {
        browser.get("/admin/organizations");
        outage.close();

        assertThat(browser.get("/admin/organizations").status()).isEqualTo(200);
        assertThat(browser.get("/admin/readyz").status()).isEqualTo(200);
        outage = DatabaseOutage.of(database);
    }

    private static Browser.Page timed(Supplier<Browser.Page> asking) {
        var began = System.nanoTime();
        var answer = asking.get();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        assertThat(answer.headers().allValues("set-cookie"))
                .noneMatch(cookie -> cookie.startsWith("admin_session"));
        return answer;
    }
}
