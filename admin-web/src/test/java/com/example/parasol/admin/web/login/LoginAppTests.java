package com.example.parasol.admin.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.admin.web.AdminTest;
import com.example.parasol.admin.web.Browser;
import com.example.parasol.admin.web.Fixtures;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first login of an operator. */
@AdminTest
class LoginAppTests {

    private static final String PAGE = "/admin/login/app";

    private final Fixtures fixtures;
    private Browser browser;

    LoginAppTests(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    @BeforeEach
    void aFirstLogin() {
        browser = fixtures.pendingWithoutApp();
    }

    @Test
    void anAppIsSetUpBeforeAnythingElse() {
        var sent = browser.get("/admin/organizations?q=a").location();
        var page = browser.get(sent);
        var secret = page.html().expectFirst("code.secret").text();
        var before = browser.cookies.get("admin_session");

        var answer = browser.submit(page.form(PAGE), Map.of("code", Fixtures.codeOf(secret)));

        assertThat(sent).startsWith(PAGE + "?return_to=");
        assertThat(page.html().select("svg.qr path").attr("d")).startsWith("M");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html().select(".recovery li")).hasSize(10);
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(browser.cookies.get("admin_session")).isNotEqualTo(before);
        assertThat(answer.html().expectFirst("main a.button").attr("href"))
                .isEqualTo("/admin/organizations?q=a");
        assertThat(browser.get("/admin/organizations").status()).isEqualTo(200);
        assertThat(browser.get(PAGE).status()).isEqualTo(403);
    }

    @Test
    void aWrongCodeIsRefusedAndTheSecretStays() {
        var page = browser.get(PAGE);

        var answer = browser.submit(page.form(PAGE), Map.of("code", "nonsense"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("#code-error").text()).contains("not the code");
        assertThat(answer.html().expectFirst("code.secret").text())
                .isEqualTo(page.html().expectFirst("code.secret").text());
        assertThat(browser.get("/admin/organizations").location()).startsWith(PAGE);
    }

    @Test
    void theSecretIsForNobodyElse() {
        assertThat(fixtures.stranger().get(PAGE).location()).startsWith("/admin/login?");
        assertThat(fixtures.pending().get(PAGE).location()).startsWith("/admin/login/code");
    }
}
