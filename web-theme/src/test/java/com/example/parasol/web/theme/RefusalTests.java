package com.example.parasol.web.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;

@ThemeTest
class RefusalTests {

    private final Browser browser;

    RefusalTests(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aVisitorIsSentToTheLoginAndBack() throws IOException, InterruptedException {
        var answer = browser.get("/members?page=2");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location"))
                .hasValue("/login?return_to=%2Fmembers%3Fpage%3D2");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void aScriptIsToldThatItsLoginHasEnded() throws IOException, InterruptedException {
        var answer = browser.get("/members", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"/docs/problems/unauthenticated\"", "requestId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/error", "/members/x", "/MEMBERS", "/actuator/env"})
    void whatNoListNamesIsNotThere(String path) throws IOException, InterruptedException {
        var answer = browser.get(path, "X-Request-Id", "0123456789abcdef");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no page here", "0123456789abcdef");
    }

    @Test
    void nobodyIsAUserUnlessAnApplicationSaysSo(
            @Autowired ObjectProvider<UserDetailsService> users,
            @Autowired AuthenticationManager authentication) {
        var anybody = UsernamePasswordAuthenticationToken.unauthenticated("user", "password");

        assertThat(users).isEmpty();
        assertThatExceptionOfType(ProviderNotFoundException.class)
                .isThrownBy(() -> authentication.authenticate(anybody));
    }

    @Test
    void somebodyWithoutTheRightIsToldSo() throws IOException, InterruptedException {
        var session =
                Browser.cookie(browser.get("/login/" + SampleApplication.ANNA), "theme_session");

        var answer = browser.get("/owners", "Cookie", "theme_session=" + session);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This is not for you");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedByAPageThatExplainsItself() throws Exception {
        var answer = browser.post("/form", "email=a");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Please send that form again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/a%2fb", "/a;b", "/a%5cb"})
    void anAddressThatIsNoneIsRefusedInTheSameLook(String path) throws Exception {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("That request made no sense", "/theme/look.css")
                .doesNotContain("Tomcat", "style=");
        assertThat(answer.headers().allValues("content-security-policy")).hasSize(1);
        assertThat(answer.headers().allValues("x-content-type-options")).hasSize(1);
        assertThat(answer.headers().allValues("x-request-id")).hasSize(1);
    }

    @Test
    void aFormThatIsNoUtf8IsRefusedInTheSameLook() throws Exception {
        var answer = browser.post("/form", "email=%ff");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("That request made no sense", "/theme/look.css");
        assertThat(answer.headers().allValues("x-content-type-options")).hasSize(1);
    }

    @Test
    void traceIsRefused() throws IOException, InterruptedException {
        assertThat(browser.ask("TRACE", "/").statusCode()).isEqualTo(405);
    }

    @Test
    void aFaultSaysNothingOfItsInside() throws IOException, InterruptedException {
        var page = browser.get("/broken");
        var problem = browser.get("/broken", "Accept", "application/json");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Something broke").doesNotContain("secret", "Exception");
        assertThat(problem.statusCode()).isEqualTo(500);
        assertThat(problem.body()).contains("/internal").doesNotContain("secret", "Exception");
    }

    @Test
    void aMethodThatIsNotTakenIsNamed() throws IOException, InterruptedException {
        var form = browser.get("/form");
        var token = form.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var cookie = Browser.cookie(form, "theme_csrf");

        var answer = browser.post("/broken", "_csrf=" + token, "Cookie", "theme_csrf=" + cookie);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
    }
}
