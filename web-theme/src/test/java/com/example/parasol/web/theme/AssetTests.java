package com.example.parasol.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.web.theme.asset.AssetVersion;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ThemeTest
class AssetTests {

    private final Browser browser;
    private final AssetVersion version;

    AssetTests(Browser browser, AssetVersion version) {
        this.browser = browser;
        this.version = version;
    }

    @ParameterizedTest
    @CsvSource({
        "theme/theme.css, text/css",
        "theme/password.js, text/javascript",
        "theme/favicon.svg, image/svg+xml",
        "theme/inter/inter-latin-400-normal.woff2, font/woff2"
    })
    void filesOfThisVersionAreImmutable(String file, String type) throws Exception {
        var answer = browser.get(version.path() + "/" + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue(type);
        assertThat(answer.headers().allValues("cache-control"))
                .containsExactly("max-age=31536000, public, immutable");
    }

    @Test
    void whatAStyleSheetImportsStandsInIt() throws Exception {
        var answer = browser.get(version.path() + "/theme/look.css");

        assertThat(answer.body())
                .contains("--surface:", "@font-face", ".notice")
                .doesNotContain("@import");
        assertThat(browser.get("/assets/0123456789ab/theme/look.css").body())
                .isEqualTo(answer.body());
    }

    @Test
    void aPageOfAnotherVersionGetsItsFilesUncached() throws IOException, InterruptedException {
        var answer = browser.get("/assets/0123456789ab/theme/theme.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("cache-control")).containsExactly("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/dev/theme/nothing.css",
                "/assets/dev/application.yaml",
                "/assets/dev/..%2fapplication.yaml",
                "/assets/dev/%2e%2e/application.yaml",
                "/assets/",
                "/theme/theme.css",
                "/static/theme/theme.css"
            })
    void nothingElseIsServed(String path) throws IOException, InterruptedException {
        assertThat(browser.get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void filesSetNoCookieAndDoNotDependOnOne() throws IOException, InterruptedException {
        var answer = browser.get(version.path() + "/theme/theme.css", "Cookie", "theme_session=x");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }
}
