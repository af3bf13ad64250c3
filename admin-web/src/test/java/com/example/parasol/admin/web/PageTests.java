package com.example.parasol.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page of the back office, whatever it shows. */
@AdminTest
class PageTests {

    private static final Map<String, String> TYPES =
            Map.of(
                    "css",
                    "text/css",
                    "js",
                    "text/javascript",
                    "svg",
                    "image/svg+xml",
                    "woff2",
                    "font/woff2");

    private final Fixtures fixtures;
    private Browser browser;

    PageTests(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    @BeforeEach
    void logIn() {
        browser = fixtures.loggedIn();
    }

    private List<Browser.Page> pages() {
        var id = fixtures.someOrganization();
        return List.of(
                fixtures.stranger().get("/admin/login"),
                fixtures.stranger().get("/admin/nowhere"),
                fixtures.stranger().logIn("", ""),
                browser.get("/admin/nowhere"),
                browser.get("/admin/organizations"),
                browser.get("/admin/organizations?q=nothing"),
                browser.get("/admin/organizations/" + id),
                browser.get("/admin/organizations/" + id + "/plan"),
                fixtures.pending().get("/admin/login/code"),
                fixtures.pending().giveCode("000000"),
                fixtures.pendingWithoutApp().get("/admin/login/app"),
                browser.get("/admin/devices"),
                browser.get("/admin/login/again"),
                browser.get("/admin/accounts/" + fixtures.someAccount()),
                browser.get("/admin/accounts/" + fixtures.someAccount() + "/disabling"));
    }

    @Test
    void safetyHeadersStandExactlyOnce() {
        for (var page : pages()) {
            assertThat(page.headers().allValues("content-security-policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().allValues("x-content-type-options"))
                    .containsExactly("nosniff");
            assertThat(page.headers().allValues("referrer-policy")).hasSize(1);
            assertThat(page.headers().allValues("x-request-id")).hasSize(1);
            assertThat(page.headers().allValues("cache-control")).hasSize(1);
        }
    }

    @Test
    void pagesOfOperatorsAreNotKept() {
        assertThat(browser.get("/admin/organizations").headers().allValues("cache-control"))
                .containsExactly("no-store");
    }

    @Test
    void nothingIsInline() {
        for (var page : pages()) {
            assertThat(page.html().select("[style], style, script:not([src]), [onclick]"))
                    .isEmpty();
        }
    }

    @Test
    void everyPageHasOneTitleOneHeadingAndItsLandmarks() {
        for (var page : pages()) {
            assertThat(page.html().select("head title")).hasSize(1);
            assertThat(page.html().select("h1")).hasSize(1);
            assertThat(page.html().select("body > header, body > main, body > footer")).hasSize(3);
            assertThat(page.html().select(".header .badge").text()).isEqualTo("Back office");
            assertThat(page.html().text()).doesNotContain("??");
        }
    }

    @Test
    void everyAssetIsThereWithItsType() {
        var assets =
                pages().stream()
                        .flatMap(page -> page.html().select("link[href], script[src]").stream())
                        .map(element ->
                                element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                        .distinct();

        assertThat(assets)
                .allSatisfy(asset -> {
                    var answer = fixtures.stranger().get(asset);
                    assertThat(asset).startsWith("/admin/assets/");
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.headers().firstValue("content-type").orElse(""))
                            .startsWith(TYPES.get(asset.substring(asset.lastIndexOf('.') + 1)));
                });
    }

    @Test
    void whoIsLoggedInStandsOnErrorPagesToo() {
        assertThat(browser.get("/admin/nowhere").html().text()).contains(Fixtures.EMAIL);
        assertThat(fixtures.stranger().get("/admin/nowhere").html().select("form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"})
    void otherMethodsAreNoFaults(String method) {
        var answers = Stream.of("/admin/login", "/admin/organizations", "/admin/nowhere");

        assertThat(answers.map(path -> browser.send(method, path).status()))
                .allMatch(status -> status >= 200 && status < 500);
    }
}
