package com.example.parasol.web.site.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.example.parasol.web.site.SiteTest;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class DashboardPageTests {

    @Autowired MockMvcTester site;
    @Autowired ResourcePatternResolver resources;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app",
                // sample:link
                "/app/links/019b0000-0000-7000-8000-000000000001",
                "/app/imports",
                // end:sample
                "/app/keys",
                "/app/webhooks",
                "/app/webhooks/019b0000-0000-7000-8000-000000000001",
                "/app/usage",
                "/app/audit"
            })
    void isTheSamePageAtEachOfItsAddresses(String path) {
        assertThat(open(path)).hasStatusOk().bodyText().contains("<app-outlet>");
    }

    @Test
    void sendsAVisitorToTheLoginAndBack() {
        assertThat(site.get().uri("/app/keys").accept(MediaType.TEXT_HTML))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login?return_to=%2Fapp%2Fkeys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/nothing", "/app/", "/app/webhooks/1/2", "/application"})
    void isAtNoOtherAddress(String path) {
        assertThat(open(path)).hasStatus(404);
    }

    @Test
    void tellsAVisitorNothingAboutOtherAddresses() {
        assertThat(site.get().uri("/app/nothing").accept(MediaType.TEXT_HTML)).hasStatus(404);
    }

    @Test
    void refusesWhatComesWithoutItsToken() {
        assertThat(site.post().uri("/app").with(user("ada"))).hasStatus(403);
    }

    @Test
    void runsNothingInlineButTheImportMapOfThisAnswer() {
        var page = open("/app");
        var policy = page.getResponse().getHeader("Content-Security-Policy");
        var nonce = first("<script type=\"importmap\" nonce=\"([^\"]+)\">", text(page));

        assertThat(policy).contains("'nonce-" + nonce + "'").doesNotContain("unsafe");
        assertThat(all("<script(?![^>]* src=)", text(page))).hasSize(1);
        assertThat(text(page)).doesNotContain(" style=", "<style", " onclick=");
    }

    @Test
    void saysEachTimeAnotherNonce() {
        var nonce = "nonce=\"([^\"]+)\"";

        assertThat(first(nonce, text(open("/app")))).isNotEqualTo(first(nonce, text(open("/app"))));
    }

    @Test
    void namesOnlyFilesThatAreServed() {
        var files =
                all("(?:href|src|\":)\\s*=?\"(/assets/[^\"]+[^/])\"", text(open("/app"))).toList();

        assertThat(files).hasSizeGreaterThan(20);
        assertThat(files)
                .allSatisfy(file -> assertThat(site.get().uri(file)).as(file).hasStatusOk());
    }

    @Test
    void servesItsScriptsAsScripts() {
        var main = first("<script type=\"module\" src=\"([^\"]+)\"", text(open("/app")));

        assertThat(site.get().uri(main))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/javascript");
    }

    @Test
    void carriesWhatItsScriptsNeedToAsk() {
        assertThat(text(open("/app")))
                .containsPattern("<meta name=\"csrf-token\" content=\"[^\"]{20,}\">")
                .containsPattern("<meta name=\"api-url\" content=\"[^\"]*\">");
    }

    @Test
    void hasEveryIconThatItsScriptsDraw() throws IOException {
        var page = text(open("/app"));

        for (var script : resources.getResources("classpath:static/app/**/*.js")) {
            var calls = all("\\bicon(?:\\(|: )([^)}\\n]*)", script.getContentAsString(UTF_8));
            assertThat(calls.flatMap(call -> all("'([a-z-]+)'", call)))
                    .as(script.getFilename())
                    .allSatisfy(icon -> assertThat(page).contains("id=\"icon-" + icon + "\""));
        }
    }

    private MvcTestResult open(String path) {
        return site.get().uri(path).accept(MediaType.TEXT_HTML).with(user("ada")).exchange();
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static Stream<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()));
    }

    private static String first(String pattern, String text) {
        return all(pattern, text).findFirst().orElseThrow();
    }
}
