package com.example.parasol.web.site.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

@SiteTest
class LoginTests {

    private final Customers customers;
    private final JdbcClient jdbc;

    LoginTests(Customers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @Test
    void theRightPasswordLeadsToTheDashboard() throws IOException, InterruptedException {
        var browser = customers.visitor();
        browser.get("/login");
        var answer = browser.submit("/login", form(customers.customer(), Customers.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/app");
        assertThat(answer.headers().allValues("set-cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("site_session=")
                                .contains("Path=/;", "HttpOnly", "SameSite=Lax"));
        assertThat(browser.get("/app").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsRefusedAndTheAddressKept() throws IOException, InterruptedException {
        var browser = customers.visitor();
        var email = customers.customer();
        browser.get("/login");
        var answer = browser.submit("/login", form(email, "a wrong one"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select(".notice.bad[role=alert]").text()).contains("Check both");
        assertThat(browser.page().select("#email").val()).isEqualTo(email);
        assertThat(browser.page().select("#password").val()).isEmpty();
        assertThat(browser.cookies).doesNotContainKey("site_session");
    }

    @Test
    void anUnknownAddressGetsTheSameAnswer() throws IOException, InterruptedException {
        var known = refusal(customers.customer());

        assertThat(refusal(customers.address())).isEqualTo(known);
    }

    @Test
    void whoGuessesIsToldWhenToComeBack() throws IOException, InterruptedException {
        var email = customers.customer();
        for (var i = 0; i < 10; i++) {
            refusal(email);
        }
        var browser = customers.visitor();
        browser.get("/login");

        var answer = browser.submit("/login", form(email, Customers.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("retry-after").orElseThrow())
                .isBetween(1L, 600L);
        assertThat(browser.page().text()).contains("A little slower, please");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a\u0000@b.example", "'; drop table account; --"})
    void nonsenseIsRefusedLikeAnythingElse(String email) throws Exception {
        assertThat(refusal(email)).contains("Check both");
    }

    @Test
    void aLoginLeadsBackToWhereItWasAskedFor() throws IOException, InterruptedException {
        var browser = customers.visitor();
        var sent = location(browser.get("/app/keys"));
        browser.get(sent);
        var answer = browser.submit("/login", form(customers.customer(), Customers.PASSWORD));

        assertThat(sent).isEqualTo("/login?return_to=%2Fapp%2Fkeys");
        assertThat(location(answer)).isEqualTo("/app/keys");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:1"})
    void aLoginLeadsNowhereElse(String wish) throws IOException, InterruptedException {
        var browser = customers.visitor();
        browser.get(
                UriComponentsBuilder.fromPath("/login")
                        .queryParam("return_to", "{wish}")
                        .encode()
                        .buildAndExpand(wish)
                        .toUriString());
        var form = new java.util.HashMap<>(form(customers.customer(), Customers.PASSWORD));
        form.put("return_to", wish);

        assertThat(browser.page().select("input[name=return_to]").val()).isEqualTo("/app");
        assertThat(location(browser.submit("/login", form))).isEqualTo("/app");
    }

    @Test
    void loggingInAgainDropsWhatWasThere() throws IOException, InterruptedException {
        var browser = customers.loggedIn();
        var before = Map.copyOf(browser.cookies);
        browser.get("/");
        var token = browser.page().select("input[name=_csrf]").val();
        var form = new java.util.HashMap<>(form(customers.customer(), Customers.PASSWORD));
        form.put("_csrf", token);
        browser.post("/login", form);

        assertThat(browser.cookies.get("site_session")).isNotEqualTo(before.get("site_session"));
        assertThat(browser.cookies.get("site_csrf")).isNotEqualTo(before.get("site_csrf"));
    }

    @Test
    void theSessionHoldsTheLoginAndNothingElse() throws IOException, InterruptedException {
        customers.loggedIn();

        assertThat(
                        jdbc.sql("select distinct attribute_name from site_session_attributes")
                                .query(String.class)
                                .list())
                .containsExactly("login");
    }

    @Test
    void anUnreadableSessionMeansLoggedOut() throws IOException, InterruptedException {
        var browser = customers.loggedIn();
        jdbc.sql("update site_session_attributes set attribute_bytes = '\\xaced0005'").update();

        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/app").statusCode()).isEqualTo(302);
    }

    private String refusal(String email) throws IOException, InterruptedException {
        var browser = customers.visitor();
        browser.get("/login");
        var answer = browser.submit("/login", form(email, "a wrong one"));
        assertThat(answer.statusCode()).isEqualTo(422);
        return browser.page().select("main").text();
    }

    private static Map<String, String> form(String email, String password) {
        return Map.of("email", email, "password", password);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
