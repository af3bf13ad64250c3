package com.example.parasol.admin.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.admin.web.AdminTest;
import com.example.parasol.admin.web.Browser;
import com.example.parasol.admin.web.Fixtures;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AdminTest
class LoginAgainTests {

    private final Fixtures fixtures;
    private String email;
    private Browser browser;
    private String write;

    LoginAgainTests(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    @BeforeEach
    void begin() {
        email = fixtures.hire();
        browser = fixtures.loggedIn(email);
        write = "/admin/accounts/" + fixtures.someAccount() + "/disabling";
    }

    @Test
    void aFreshLoginIsEnough() {
        fixtures.letTimePass(email, Duration.ofMinutes(9));

        assertThat(browser.get(write).status()).isEqualTo(200);
    }

    @Test
    void anOlderOneIsAskedAndLedBack() {
        fixtures.letTimePass(email, Duration.ofMinutes(10));
        var before = browser.cookies.get("admin_session");

        var sent = browser.get(write).location();
        assertThat(browser.get(sent).html().expectFirst("#email").val()).isEqualTo(email);
        var answer = browser.logInAgain(sent, Fixtures.PASSWORD, fixtures.code(email));

        assertThat(answer.location()).isEqualTo(write);
        assertThat(browser.get(write).status()).isEqualTo(200);
        assertThat(browser.cookies.get("admin_session")).isNotEqualTo(before);
    }

    @Test
    void readingNeedsNoFreshLogin() {
        fixtures.letTimePass(email, Duration.ofMinutes(20));

        assertThat(browser.get("/admin/organizations").status()).isEqualTo(200);
    }

    @Test
    void aFormThatCameTooLateLeadsBackToItsPage() {
        var form = browser.get(write).form(write);
        fixtures.letTimePass(email, Duration.ofMinutes(10));

        var answer = browser.submit(form, Map.of("reason", "a good one"));

        assertThat(answer.location())
                .isEqualTo(
                        "/admin/login/again?return_to="
                                + write.replace("/admin", "").replace("/", "%2F"));
        assertThat(fixtures.trail(fixtures.someAccount())).doesNotContain("account.disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a wrong one", "A QUIET EVENING BY THE SEA"})
    void aWrongPasswordIsRefused(String password) {
        fixtures.letTimePass(email, Duration.ofMinutes(10));

        var answer = browser.logInAgain(browser.get(write).location(), password, "000000");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".error").text()).contains("not your password");
        assertThat(answer.html().expectFirst("#password").val()).isEmpty();
        assertThat(answer.html().expectFirst("input[name=return_to]").val()).isNotEmpty();
        assertThat(browser.get(write).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "nonsense"})
    void thePasswordAloneIsNotEnough(String code) {
        fixtures.letTimePass(email, Duration.ofMinutes(10));

        var answer = browser.logInAgain(browser.get(write).location(), Fixtures.PASSWORD, code);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("#code-error").text())
                .isEqualTo("This code is wrong, or was used already");
        assertThat(browser.get(write).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example"})
    void itLeadsNowhereElse(String wish) {
        var form = browser.get("/admin/login/again").form("/admin/login/again");

        var answer =
                browser.submit(
                        form,
                        Map.of(
                                "password",
                                Fixtures.PASSWORD,
                                "code",
                                fixtures.code(email),
                                "return_to",
                                wish));

        assertThat(answer.location()).isEqualTo("/admin/organizations");
    }

    @Test
    void whoGuessesIsToldWhenToComeBack() {
        for (var i = 0; i < 10; i++) {
            browser.logInAgain("/admin/login/again", "a wrong one", "");
        }

        var answer =
                browser.logInAgain("/admin/login/again", Fixtures.PASSWORD, fixtures.code(email));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }
}
