package com.example.parasol.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ThemeTest
class HeaderTests {

    private final Browser browser;

    HeaderTests(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/form", "/nowhere", "/broken", "/members", "/a;b", "/assets/dev/x"})
    void safetyHeadersStandExactlyOnceOnEveryAnswer(String path) throws Exception {
        var headers = browser.get(path).headers();

        assertThat(headers.allValues("content-security-policy")).hasSize(1);
        assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.allValues("referrer-policy")).hasSize(1);
        assertThat(headers.allValues("x-request-id")).hasSize(1);
        assertThat(headers.allValues("cache-control")).hasSize(1);
    }

    @Test
    void thePolicyAllowsOurFilesAndOneInlineScript() throws Exception {
        var answer = browser.get("/form");
        var policy = answer.headers().firstValue("content-security-policy").orElseThrow();
        var nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");

        assertThat(List.of(policy.split("; ")))
                .contains(
                        "default-src 'none'",
                        "script-src 'self' 'nonce-" + nonce + "'",
                        "style-src 'self'",
                        "connect-src 'self'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "frame-ancestors 'none'",
                        "form-action 'self'");
        assertThat(answer.body()).contains("<script type=\"importmap\" nonce=\"" + nonce + "\">");
    }

    @Test
    void noTwoAnswersShareANonce() throws IOException, InterruptedException {
        assertThat(browser.get("/").headers().firstValue("content-security-policy"))
                .isNotEqualTo(browser.get("/").headers().firstValue("content-security-policy"));
    }

    @Test
    void theCallersRequestIdIsKept() throws IOException, InterruptedException {
        var answer = browser.get("/", "X-Request-Id", "0190a000-from-the-gateway");

        assertThat(answer.headers().allValues("x-request-id"))
                .containsExactly("0190a000-from-the-gateway");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "<script>alert(1)</script>", "0123456 with a space"})
    void aHarmfulRequestIdIsReplaced(String id) throws IOException, InterruptedException {
        var answer = browser.get("/", "X-Request-Id", id);

        assertThat(answer.headers().firstValue("x-request-id").orElseThrow())
                .isNotEqualTo(id)
                .hasSize(36);
    }

    @Test
    void pagesOfPeopleWithASessionAreNotStored() throws IOException, InterruptedException {
        assertThat(
                        browser.get("/", "Cookie", "theme_session=x")
                                .headers()
                                .firstValue("cache-control"))
                .hasValue("no-store");
        assertThat(browser.get("/").headers().firstValue("cache-control"))
                .hasValue("private, no-cache");
    }
}
