package com.example.parasol.web.site.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.Mailboxes;
import com.example.parasol.web.site.SiteTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SiteTest
class ConfirmationTests {

    private static final String PATH = "/signup/confirmation";
    private static final String NEW = "another horse, another battery";

    private final Customers customers;
    private final Mailboxes mailboxes;
    private String email = "";
    private String link = "";
    private Browser browser;

    ConfirmationTests(Customers customers, Mailboxes mailboxes) {
        this.customers = customers;
        this.mailboxes = mailboxes;
        this.browser = customers.visitor();
    }

    @BeforeEach
    void begin() {
        email = customers.customer();
        link = PATH + "?token=" + mailboxes.token(Purpose.CONFIRMATION, email);
    }

    @Test
    void thePasswordOfTheSignUpConfirmsAndLeadsToTheLogin() throws Exception {
        email = customers.customer();
        browser.get(mailboxes.awaitPath(email, "Confirm"));
        var shown = browser.page().select("#email").val();
        var answer = browser.submit(PATH, Map.of("password", Customers.PASSWORD));
        var elsewhere = customers.loggedIn(email);
        elsewhere.get("/account");

        assertThat(shown).isEqualTo(email);
        assertThat(location(answer)).startsWith("/login?confirmed=&email=");
        browser.get(location(answer));
        assertThat(browser.page().select(".notice.good").text()).contains("confirmed");
        assertThat(browser.page().select("#email").val()).isEqualTo(email);
        assertThat(elsewhere.page().select("form[action=/account/confirmation]")).isEmpty();
    }

    @Test
    void whoIsLoggedInStaysSo() throws Exception {
        browser = customers.loggedIn(email);
        browser.get(link);
        var answer = browser.submit(PATH, Map.of("password", Customers.PASSWORD));

        assertThat(location(answer)).isEqualTo("/account?confirmed");
        browser.get(location(answer));
        assertThat(browser.page().select(".notice.good").text()).contains("confirmed");
    }

    @Test
    void aNewPasswordEndsWhatWasThereBefore() throws Exception {
        var before = customers.loggedIn(email);
        browser.get(link);
        browser.get(browser.page().expectFirst("a[href^=" + PATH + "/password]").attr("href"));
        var answer = browser.submit(PATH + "/password", Map.of("password", NEW));

        assertThat(location(answer)).startsWith("/login?confirmed");
        assertThat(before.get("/app").statusCode()).isEqualTo(302);
        assertThat(logIn(Customers.PASSWORD)).isEqualTo(422);
        assertThat(logIn(NEW)).isEqualTo(302);
    }

    @Test
    void aWrongPasswordIsNamedAndTheLinkGoesOnWorking() throws Exception {
        browser.get(link);
        var answer = browser.submit(PATH, Map.of("password", "a wrong one"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#password-error").text()).contains("of the sign-up");
        assertThat(location(browser.submit(PATH, Map.of("password", Customers.PASSWORD))))
                .startsWith("/login?confirmed");
    }

    @Test
    void aPoorNewPasswordIsNamed() throws Exception {
        browser.get(link.replace(PATH, PATH + "/password"));
        var answer = browser.submit(PATH + "/password", Map.of("password", "short"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#password-error").text()).contains("8 to 128");
    }

    @Test
    void aUsedLinkSaysWhatToDo() throws Exception {
        browser.get(link);
        browser.submit(PATH, Map.of("password", Customers.PASSWORD));

        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(browser.page().select("h1").text()).contains("no longer works");
        assertThat(browser.page().select("main a").attr("href")).startsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?token=", "?token=nonsense", "?token=a&token=b"})
    void aWrongLinkSaysWhatToDo(String query) throws Exception {
        assertThat(browser.get(PATH + query).statusCode()).isEqualTo(410);
        assertThat(browser.get(PATH + "/password" + query).statusCode()).isEqualTo(410);
    }

    @Test
    void mailScannersConfirmNothing() throws Exception {
        browser.get(link);
        browser.ask("HEAD", link);

        assertThat(browser.get(link).headers().allValues("cache-control"))
                .containsExactly("no-store");
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutItsTokenTheFormIsRefused() throws Exception {
        var token = link.substring(link.indexOf('=') + 1);
        var typed = Map.of("token", token, "password", Customers.PASSWORD);

        assertThat(browser.post(PATH, typed).statusCode()).isEqualTo(403);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void untilThenTheAccountPageSaysSoAndSendsTheMailAgain() throws Exception {
        browser = customers.loggedIn(email);
        browser.get("/account");
        var notice = browser.page().select(".notice.warn").text();
        var answer = browser.submit("/account/confirmation", Map.of());
        browser.get(location(answer));

        assertThat(notice).contains("not confirmed yet");
        assertThat(location(answer)).isEqualTo("/account?sent");
        assertThat(browser.page().select(".notice.good").text()).contains("on its way");
        assertThat(browser.get("/app").statusCode()).isEqualTo(200);
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
    }

    private int logIn(String password) throws Exception {
        var visitor = customers.visitor();
        visitor.get("/login");
        return visitor.submit("/login", Map.of("email", email, "password", password)).statusCode();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
