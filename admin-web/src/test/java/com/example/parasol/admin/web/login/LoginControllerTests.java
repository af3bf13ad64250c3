package com.example.parasol.admin.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.admin.web.AdminTest;
import com.example.parasol.admin.web.Browser;
import com.example.parasol.admin.web.Fixtures;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AdminTest
class LoginControllerTests {

    private final Fixtures fixtures;

    LoginControllerTests(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    @Test
    void addressPasswordAndCodeOpenTheBackOffice() {
        var browser = fixtures.stranger();

        browser.logIn(Fixtures.EMAIL, Fixtures.PASSWORD);
        var answer = browser.giveCode(fixtures.code(Fixtures.EMAIL));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/admin/organizations");
        assertThat(browser.get("/admin/organizations").html().text()).contains(Fixtures.EMAIL);
    }

    @Test
    void theAddressMayBeTypedInCapitals() {
        var answer = fixtures.stranger().logIn(" Otto@Example.com ", Fixtures.PASSWORD);

        assertThat(answer.status()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "otto@example.com,wrong password",
        "otto@example.com,' a quiet evening by the sea'",
        "nobody@example.com,a quiet evening by the sea",
        "not an address,a quiet evening by the sea",
        "<script>alert(1)</script>,xxxxxxxx",
        "'o''tto@example.com',x",
    })
    void whatDoesNotBelongTogetherIsRefusedAlike(String email, String password) {
        var browser = fixtures.stranger();

        var answer = browser.logIn(email, password);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("[role=alert]").text())
                .isEqualTo(
                        "Address and password do not belong together. Check both and try again.");
        assertThat(answer.html().expectFirst("#email").val()).isEqualTo(email);
        assertThat(answer.html().expectFirst("#password").val()).isEmpty();
        assertThat(browser.cookies).doesNotContainKey("admin_session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b@example.com", "\uD800@example.com", "a\r\nb@example.com"})
    void charactersThatAreNoTextAreRefused(String email) {
        assertThat(fixtures.stranger().logIn(email, "password\0").status()).isEqualTo(422);
    }

    @Test
    void emptyFieldsAreNamed() {
        var answer = fixtures.stranger().logIn("", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".error").eachText())
                .containsExactly(
                        "Type the address of your operator’s account.", "Type your password.");
        assertThat(answer.html().select("[autofocus]").eachAttr("name")).containsExactly("email");
    }

    @Test
    void aCustomersPasswordOpensNothingHere() {
        fixtures.organization("Customers", "customer@example.com");

        var answer = fixtures.stranger().logIn("customer@example.com", Fixtures.PASSWORD);

        assertThat(answer.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "/organizations?q=a%20b,/admin/organizations?q=a%20b",
        "/organizations?q={x},/admin/organizations",
        "https://evil.example,/admin/organizations",
        "//evil.example,/admin/organizations",
        "/\\evil.example,/admin/organizations",
        "organizations,/admin/organizations",
    })
    void theLoginLeadsBackButNeverElsewhere(String wish, String destination) {
        var browser = fixtures.stranger();
        var form = browser.get("/admin/login").form("/admin/login");

        var typed =
                Map.of(
                        "email", Fixtures.EMAIL,
                        "password", Fixtures.PASSWORD,
                        "return_to", wish);

        assertThat(browser.submit(form, typed).location()).isEqualTo(destination);
    }

    @Test
    void theWayBackSurvivesAWrongPassword() {
        var browser = fixtures.stranger();
        var redirect = browser.get("/admin/organizations?q=a%20b").location();
        assertThat(redirect).isEqualTo("/admin/login?return_to=%2Forganizations%3Fq%3Da%2520b");
        var form = browser.get(redirect).form("/admin/login");

        var refused =
                browser.submit(form, Map.of("email", Fixtures.EMAIL, "password", "wrong password"));
        var answer =
                browser.submit(refused.form("/admin/login"), Map.of("password", Fixtures.PASSWORD));

        assertThat(answer.location()).isEqualTo("/admin/organizations?q=a%20b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "d027db8f-0f29-42e6-b60d-966321fc1383"})
    void aFormWithoutItsTokenGetsAPageThatExplains(String token) {
        var browser = fixtures.stranger();
        var form = browser.get("/admin/login").form("/admin/login");

        var answer =
                browser.submit(
                        form,
                        Map.of(
                                "_csrf", token,
                                "email", Fixtures.EMAIL,
                                "password", Fixtures.PASSWORD));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html().expectFirst("h1").text()).contains("send that form again");
        assertThat(browser.cookies).doesNotContainKey("admin_session");
    }

    @Test
    void anotherBrowsersTokenIsRefused() {
        var theirs = new Browser[] {fixtures.stranger(), fixtures.stranger()};
        var form = theirs[0].get("/admin/login").form("/admin/login");
        theirs[1].get("/admin/login");

        var answer = theirs[1].submit(form, Map.of("email", "a@example.com", "password", "b"));

        assertThat(answer.status()).isEqualTo(403);
    }
}
