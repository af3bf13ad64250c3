package com.example.parasol.web.site.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.token.TokenService;
import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
class TokenTests {

    private final Customers customers;
    private final TokenService tokens;
    private final JsonMapper json;

    TokenTests(Customers customers, TokenService tokens, JsonMapper json) {
        this.customers = customers;
        this.tokens = tokens;
        this.json = json;
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", ""})
    void aLoginIsTradedForAToken(String body) throws IOException, InterruptedException {
        var answer = ask(atTheDashboard(), body);
        var issued = json.readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("cache-control")).containsExactly("no-store");
        assertThat(issued.propertyNames())
                .containsExactlyInAnyOrder("token", "expiresAt", "organizationId");
        assertThat(tokens.authenticate(issued.get("token").asString()))
                .hasValueSatisfying(caller ->
                        assertThat(caller)
                                .isInstanceOf(Member.class)
                                .extracting("organizationId")
                                .hasToString(issued.get("organizationId").asString()));
    }

    @Test
    void anotherOrganizationIsNotFound() throws IOException, InterruptedException {
        var foreign = customers.actor().organizationId();
        var browser = atTheDashboard();

        var answer = ask(browser, "{\"organizationId\": \"%s\"}".formatted(foreign));
        var unknown = ask(browser, "{\"organizationId\": \"%s\"}".formatted(UUID.randomUUID()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "{\"organizationId\": 7}",
                "{\"organizationId\": \"x\"}",
                "{\"role\": \"owner\"}"
            })
    void nonsenseIsAProblem(String body) throws IOException, InterruptedException {
        var answer = ask(atTheDashboard(), body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/docs/problems/malformed", "requestId");
    }

    @Test
    void whoWantsAnythingButJsonGetsNothing() throws IOException, InterruptedException {
        var browser = atTheDashboard();
        var mark = browser.page().select("meta[name=csrf-token]").attr("content");

        var answer = ask(browser, "{}", mark, "application/cbor");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).doesNotContain("parasol_dash_");
    }

    @Test
    void whoeverIsNotLoggedInIsToldSo() throws IOException, InterruptedException {
        var browser = customers.visitor();
        browser.get("/login");
        var token = browser.page().select("input[name=_csrf]").val();

        var answer = ask(browser, "{}", token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
        assertThat(answer.body()).contains("/docs/problems/unauthenticated");
    }

    @Test
    void withoutThePagesMarkNoTokenIsGiven() throws IOException, InterruptedException {
        var answer = ask(atTheDashboard(), "{}", "wrong");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("/docs/problems/csrf").doesNotContain("parasol_dash_");
    }

    private Browser atTheDashboard() throws IOException, InterruptedException {
        var browser = customers.loggedIn();
        browser.get("/app");
        return browser;
    }

    private static HttpResponse<String> ask(Browser browser, String body)
            throws IOException, InterruptedException {
        return ask(browser, body, browser.page().select("meta[name=csrf-token]").attr("content"));
    }

    private static HttpResponse<String> ask(Browser browser, String body, String mark)
            throws IOException, InterruptedException {
        return ask(browser, body, mark, "application/json");
    }

    private static HttpResponse<String> ask(
            Browser browser, String body, String mark, String accepted)
            throws IOException, InterruptedException {
        return browser.post(
                "/session/token",
                body,
                "Content-Type",
                "application/json",
                "Accept",
                accepted,
                "X-CSRF-Token",
                mark);
    }
}
