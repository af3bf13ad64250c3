package com.example.parasol.web.site.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SiteTest
class PasswordChangeTests {

    private static final String PATH = "/account/password";
    private static final String NEW = "another horse, another battery";

    private final Customers customers;
    private String email = "";
    private Browser browser;
    private Browser elsewhere;

    PasswordChangeTests(Customers customers) {
        this.customers = customers;
        this.browser = customers.visitor();
        this.elsewhere = customers.visitor();
    }

    @BeforeEach
    void begin() throws Exception {
        email = customers.customer();
        elsewhere = customers.loggedIn(email);
        browser = customers.loggedIn(email);
        browser.get(PATH);
    }

    @Test
    void aChangedPasswordIsTheOnlyOneAndEndsAllOtherLogins() throws Exception {
        var stolen = customers.visitor();
        stolen.cookies.putAll(browser.cookies);
        var answer = browser.submit(PATH, form(Customers.PASSWORD, NEW));

        assertThat(answer.headers().firstValue("location")).hasValue(PATH + "?changed");
        assertThat(browser.get("/app").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/app").statusCode()).isEqualTo(302);
        assertThat(stolen.get("/app").statusCode()).isEqualTo(302);
        assertThat(logIn(Customers.PASSWORD)).isEqualTo(422);
        assertThat(logIn(NEW)).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "a wrong one, another horse and battery, present, not your present",
        "'', another horse and battery, present, not your present",
        "correct horse battery, correct horse battery, password, already",
        "correct horse battery, short, password, 8 to 128",
        "correct horse battery, '', password, 8 to 128",
        "correct horse battery, password1, password, Many people"
    })
    void aWrongFieldIsNamedAndNothingChanged(
            String present, String password, String field, String words) throws Exception {
        var answer = browser.submit(PATH, form(present, password));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#" + field + "-error").text()).contains(words);
        assertThat(browser.page().select("input[type=password]").eachAttr("value"))
                .allMatch(String::isEmpty);
        assertThat(elsewhere.get("/app").statusCode()).isEqualTo(200);
        assertThat(logIn(Customers.PASSWORD)).isEqualTo(302);
    }

    @Test
    void withoutItsTokenTheFormIsRefused() throws Exception {
        assertThat(browser.post(PATH, form(Customers.PASSWORD, NEW)).statusCode()).isEqualTo(403);
        assertThat(logIn(Customers.PASSWORD)).isEqualTo(302);
    }

    private int logIn(String password) throws Exception {
        var visitor = customers.visitor();
        visitor.get("/login");
        return visitor.submit("/login", Map.of("email", email, "password", password)).statusCode();
    }

    private static Map<String, String> form(String present, String password) {
        return Map.of("present", present, "password", password);
    }
}
