package com.example.parasol.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page. */
@SiteTest
class PageTests {

    private static final String ALL_PAGES =
            "/,/pricing,/docs,/docs/paging,/docs/problems/invalid,/login,/signup,/nowhere,/l/nowhere,/app,"
                    + "/login/link,/login/link/open,/signup/confirmation,/password/forgotten,/password/reset,"
                    + "/account,/account/email,/account/password,/account/factors,/account/devices,/account/export,/account/deletion,"
                    + "/login/again,/organization,/organization/new,/organization/plan,"
                    + "/organization/members,/organization/invitations,/invitation";

    private final Customers customers;

    PageTests(Customers customers) {
        this.customers = customers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // sample:link
                "/l/nowhere",
                // end:sample
                "/",
                "/pricing",
                "/docs",
                "/robots.txt",
                "/nowhere",
                "/app"
            })
    void withoutAFormNoCookieIsSet(String path) throws IOException, InterruptedException {
        var answer = customers.visitor().get(path);

        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/signup"})
    void aFormSetsItsTokenAndNoSession(String path) throws IOException, InterruptedException {
        assertThat(customers.visitor().get(path).headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .startsWith("site_csrf=");
    }

    @ParameterizedTest
    @ValueSource(strings = ALL_PAGES)
    void pagesOfPeopleAreNotStored(String paths) throws IOException, InterruptedException {
        var browser = customers.loggedIn();
        for (var path : paths.split(",")) {
            assertThat(browser.get(path).headers().allValues("cache-control"))
                    .containsExactly("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = ALL_PAGES)
    void everyAssetIsThere(String paths) throws IOException, InterruptedException {
        var browser = customers.loggedIn();
        for (var path : paths.split(",")) {
            browser.get(path);
            var links = browser.page().select("link[href],script[src],img[src]");
            assertThat(links).isNotEmpty();
            for (var link : links) {
                var answer =
                        browser.get(link.hasAttr("href") ? link.attr("href") : link.attr("src"));
                assertThat(answer.statusCode()).as(link.outerHtml()).isEqualTo(200);
                assertThat(answer.headers().firstValue("content-type")).hasValue(typeOf(link));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = ALL_PAGES)
    void nothingRunsInlineExceptWithTheNonce(String paths) throws Exception {
        var browser = customers.loggedIn();
        for (var path : paths.split(",")) {
            var policy = browser.get(path).headers().firstValue("content-security-policy");
            var page = browser.page();

            assertThat(page.select("style,[style],[onclick],[onload],[onsubmit]")).isEmpty();
            assertThat(page.select("script:not([src])"))
                    .allSatisfy(script ->
                            assertThat(policy.orElseThrow())
                                    .contains("'nonce-" + script.attr("nonce") + "'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = ALL_PAGES)
    void pagesCanBeReadByEverybody(String paths) throws IOException, InterruptedException {
        var browser = customers.loggedIn();
        for (var path : List.of(paths.split(","))) {
            browser.get(path);
            var page = browser.page();

            assertThat(page.select("html[lang]")).hasSize(1);
            assertThat(page.title()).contains("Parasol").doesNotContain("??");
            assertThat(page.select("main#main")).hasSize(1);
            assertThat(page.select("body > a[href=#main]")).hasSize(1);
            assertThat(page.text()).doesNotContain("??");
        }
    }

    private static String typeOf(Element link) {
        return switch (link.attr("rel")) {
            case "stylesheet" -> "text/css";
            case "icon" -> "image/svg+xml";
            case "preload" -> "font/woff2";
            default -> "text/javascript";
        };
    }
}
