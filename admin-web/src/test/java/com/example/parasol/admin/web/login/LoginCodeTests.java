package com.example.parasol.admin.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.admin.web.AdminTest;
import com.example.parasol.admin.web.Browser;
import com.example.parasol.admin.web.Fixtures;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AdminTest
class LoginCodeTests {

    private final Fixtures fixtures;
    private String email;
    private Browser browser;

    LoginCodeTests(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    @BeforeEach
    void givePassword() {
        email = fixtures.hire();
        browser = fixtures.stranger();
        browser.logIn(email, Fixtures.PASSWORD);
    }

    @Test
    void theCodeLeadsWhereOneWantedToGo() {
        var before = Map.copyOf(browser.cookies);
        var sent = browser.get("/admin/organizations?q=a%20b").location();

        var answer = browser.giveCode(sent, fixtures.code(email));

        assertThat(answer.location()).isEqualTo("/admin/organizations?q=a%20b");
        assertThat(browser.get(answer.location()).status()).isEqualTo(200);
        assertThat(browser.cookies.get("admin_session")).isNotEqualTo(before.get("admin_session"));
        assertThat(browser.cookies.get("admin_csrf")).isNotEqualTo(before.get("admin_csrf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "nonsense", "K7XQ2-9MDPT-WHR4C"})
    void aWrongOneIsRefused(String code) {
        var answer = browser.giveCode(code);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("#code-error").text()).contains("wrong");
        assertThat(browser.get("/admin/organizations").location()).startsWith("/admin/login/code");
    }

    @Test
    void aCodeOpensOneLoginOnly() {
        var code = fixtures.code(email);
        browser.giveCode(code);
        var other = fixtures.stranger();
        other.logIn(email, Fixtures.PASSWORD);

        assertThat(other.giveCode(code).status()).isEqualTo(422);
    }

    @Test
    void whoGuessesIsToldWhenToComeBack() {
        for (var i = 0; i < 10; i++) {
            assertThat(browser.giveCode("nonsense").status()).isEqualTo(422);
        }

        var answer = browser.giveCode(fixtures.code(email));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void pagesAreDrawnAsForAVisitor() {
        var page = browser.get("/admin/login/code").html();

        assertThat(page.select("header nav")).isEmpty();
        assertThat(page.text()).doesNotContain(email);
    }

    @Test
    void oneCanLogInAsSomebodyElse() {
        var form = browser.get("/admin/login/code").form("/admin/logout");

        assertThat(browser.submit(form, Map.of()).location()).isEqualTo("/admin/login?ended");
        assertThat(browser.get("/admin/login/code").location()).startsWith("/admin/login?");
    }
}
