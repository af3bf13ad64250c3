package com.example.parasol.web.site.signup;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SiteTest
class SignupTests {

    private final Customers customers;

    SignupTests(Customers customers) {
        this.customers = customers;
    }

    @Test
    void afterSigningUpTheLoginComesWithTheAddressFilledIn() throws Exception {
        var browser = customers.visitor();
        var email = customers.address();
        browser.get("/signup");
        var answer = browser.submit("/signup", form(email, Customers.PASSWORD, "Umbrellas"));

        assertThat(answer.statusCode()).isEqualTo(302);
        browser.get(location(answer));
        assertThat(browser.page().select("#email").val()).isEqualTo(email);
        assertThat(browser.page().select(".notice.good").text()).contains("ready");
        assertThat(browser.cookies).doesNotContainKey("site_session");
    }

    @Test
    void whoeverSignedUpCanLogIn() throws IOException, InterruptedException {
        var browser = customers.visitor();
        var email = customers.address();
        browser.get("/signup");
        browser.submit("/signup", form(email, Customers.PASSWORD, "Umbrellas"));

        assertThat(customers.loggedIn(email).cookies).containsKey("site_session");
    }

    @Test
    void aTakenAddressGetsTheSameAnswerAndKeepsItsPassword() throws Exception {
        var browser = customers.visitor();
        var taken = customers.customer();
        browser.get("/signup");
        var answer = browser.submit("/signup", form(taken, "another password", "Thieves"));

        assertThat(answer.statusCode()).isEqualTo(302);
        browser.get(location(answer));
        assertThat(browser.page().select("#email").val()).isEqualTo(taken);
        assertThat(browser.page().select(".notice.good").text()).contains("ready");
        assertThat(customers.loggedIn(taken).cookies).containsKey("site_session");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email        |              | correct horse battery | Umbrellas",
                "email        | not an email | correct horse battery | Umbrellas",
                "password     | a@b.example  |                       | Umbrellas",
                "password     | a@b.example  | short                 | Umbrellas",
                "password     | a@b.example  | password1             | Umbrellas",
                "organization | a@b.example  | correct horse battery | "
            })
    void aWrongFieldSaysSoAndTheOthersKeepWhatWasTyped(
            String field, String email, String password, String organization) throws Exception {
        var browser = customers.visitor();
        browser.get("/signup");
        var answer = browser.submit("/signup", form(email, password, organization));
        var page = browser.page();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".field .error")).hasSize(1);
        assertThat(page.select("#" + field + "-error").text()).isNotBlank();
        assertThat(page.select("#" + field + "[aria-invalid=true][autofocus]")).hasSize(1);
        assertThat(page.select("#email").val()).isEqualTo(text(email));
        assertThat(page.select("#organization").val()).isEqualTo(text(organization));
        assertThat(page.select("#password").val()).isEmpty();
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() throws IOException, InterruptedException {
        var browser = customers.visitor();
        browser.get("/signup");
        browser.submit("/signup", Map.of());

        assertThat(browser.page().select(".field .error")).hasSize(3);
        assertThat(browser.page().select("[autofocus]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"email", "password", "organization"})
    void controlCharactersAreAnAnswerAndNoFault(String field) throws Exception {
        var browser = customers.visitor();
        var typed = new java.util.HashMap<>(form("a@b.example", Customers.PASSWORD, "Umbrellas"));
        typed.compute(field, (_, value) -> value + "\u0000");
        browser.get("/signup");

        assertThat(browser.submit("/signup", typed).statusCode()).isIn(302, 422);
    }

    @Test
    void withoutItsTokenTheFormIsRefused() throws IOException, InterruptedException {
        var answer = customers.visitor().post("/signup", form("a@b.example", "x", "y"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Please send that form again");
    }

    private static Map<String, String> form(String email, String password, String organization) {
        return Map.of(
                "email", text(email),
                "password", text(password),
                "organization", text(organization));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
