package com.example.parasol.web.site.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SiteTest
class DocsTests {

    private final Browser browser;
    private final PublicAddress address;

    DocsTests(Customers customers, PublicAddress address) {
        this.browser = customers.visitor();
        this.address = address;
    }

    private final Set<String> pages = new LinkedHashSet<>(Set.of("/docs"));

    @BeforeEach
    void walk() throws Exception {
        for (var found = Set.of("/docs"); !found.isEmpty(); ) {
            var next = new LinkedHashSet<String>();
            for (var page : found) {
                assertThat(browser.get(page).statusCode()).as(page).isEqualTo(200);
                next.addAll(browser.page().select("main a[href^=/docs]").eachAttr("href"));
            }
            next.removeAll(pages);
            pages.addAll(next);
            found = next;
        }
    }

    @Test
    void everyDocumentCanBeReachedByItsLinks() throws IOException {
        var folder = Path.of("src/main/resources/docs");
        try (var files = Files.walk(folder)) {
            var documents =
                    files.filter(Files::isRegularFile)
                            .map(file -> "/docs/" + folder.relativize(file))
                            .map(path -> path.replace("/index.md", "").replace(".md", ""));

            assertThat(pages).containsExactlyInAnyOrderElementsOf(documents.toList());
        }
    }

    @Test
    void everyDocumentIsAnArticleWithOneTitle() throws Exception {
        for (var page : pages) {
            browser.get(page);

            assertThat(browser.page().select("h1")).as(page).hasSize(1);
            assertThat(browser.page().select("article > p")).as(page).isNotEmpty();
            assertThat(browser.page().select("meta[name=description]").attr("content"))
                    .as(page)
                    .isNotBlank();
        }
    }

    @Test
    void theFirstDocumentLeadsToTheOthers() throws Exception {
        browser.get("/docs");
        var menu = browser.page().select("nav.docs-nav a[href^=/docs/]").eachAttr("href");
        var text = browser.page().select("article a[href^=/docs/]").eachAttr("href");

        assertThat(menu).containsAll(text);
    }

    @Test
    void linksIntoADocumentMeetAHeadingOfIt() throws Exception {
        for (var page : pages) {
            browser.get(page);
            var ids = browser.page().select("[id]").eachAttr("id");
            var fragments =
                    browser.page().select("article a[href^=#]").eachAttr("href").stream()
                            .map(fragment -> fragment.substring(1))
                            .collect(Collectors.toSet());

            assertThat(ids).as(page).containsAll(fragments);
        }
    }

    @Test
    void examplesSpeakOfOurOwnAddress() throws Exception {
        for (var page : pages) {
            browser.get(page);

            assertThat(browser.page().text()).as(page).doesNotContain("parasol.example");
        }
        browser.get("/docs/quick-start");
        assertThat(browser.page().select("pre").text()).contains(address.apiOrigin() + "/api/v1/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/nowhere", "/docs/problems/nowhere", "/docs/index", "/docs/.."})
    void whatIsNoDocumentIsNotFound(String path) throws Exception {
        assertThat(browser.get(path).statusCode()).isIn(400, 404);
    }
}
