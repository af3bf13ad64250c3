package com.example.parasol.web.site.reset;

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
class ResetTests {

    private static final String REQUEST = "/password/forgotten";
    private static final String PATH = "/password/reset";
    private static final String SUBJECT = "Set a new password";
    private static final String NEW = "another horse, another battery";

    private final Customers customers;
    private final Mailboxes mailboxes;
    private String email = "";
    private Browser browser;

    ResetTests(Customers customers, Mailboxes mailboxes) {
        this.customers = customers;
        this.mailboxes = mailboxes;
        this.browser = customers.visitor();
    }

    @BeforeEach
    void begin() {
        email = customers.customer();
    }

    @Test
    void fromTheLoginToANewPassword() throws Exception {
        var before = customers.loggedIn(email);
        browser.get("/login");
        browser.get(browser.page().expectFirst("main a[href=" + REQUEST + "]").attr("href"));
        browser.get(location(browser.submit(REQUEST, Map.of("email", email))));
        var sent = browser.page().select(".notice.good").text();
        browser.get(mailboxes.awaitPath(email, SUBJECT));
        var shown = browser.page().select("#email").val();
        var answer = browser.submit(PATH, Map.of("password", NEW));

        assertThat(sent).contains("a mail is on its way");
        assertThat(shown).isEqualTo(email);
        assertThat(location(answer)).startsWith("/login?reset=&email=");
        assertThat(browser.cookies).doesNotContainKey("site_session");
        browser.get(location(answer));
        assertThat(browser.page().select("#email").val()).isEqualTo(email);
        assertThat(before.get("/app").statusCode()).isEqualTo(302);
        assertThat(logIn(Customers.PASSWORD)).isEqualTo(422);
        assertThat(logIn(NEW)).isEqualTo(302);
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswer() throws Exception {
        var known = answer(email);

        assertThat(answer(customers.address())).isEqualTo(known);
        assertThat(answer("no address")).isEqualTo(known);
        assertThat(answer("")).isEqualTo(known);
    }

    @Test
    void aPoorPasswordIsNamedAndTheLinkGoesOnWorking() throws Exception {
        browser.get(link());
        var answer = browser.submit(PATH, Map.of("password", "short"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#password-error").text()).contains("8 to 128");
        assertThat(browser.submit(PATH, Map.of("password", NEW)).statusCode()).isEqualTo(302);
    }

    @Test
    void aUsedLinkSaysWhatToDo() throws Exception {
        var link = link();
        browser.get(link);
        browser.submit(PATH, Map.of("password", NEW));

        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(browser.page().select("main a").attr("href")).isEqualTo(REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?token=", "?token=nonsense", "?token=%00"})
    void aWrongLinkSaysWhatToDo(String query) throws Exception {
        assertThat(browser.get(PATH + query).statusCode()).isEqualTo(410);
        assertThat(browser.page().select("main a").attr("href")).isEqualTo(REQUEST);
    }

    @Test
    void mailScannersChangeNothing() throws Exception {
        var link = link();
        browser.get(link);
        browser.ask("HEAD", link);

        assertThat(browser.get(link).headers().allValues("cache-control"))
                .containsExactly("no-store");
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(logIn(Customers.PASSWORD)).isEqualTo(302);
    }

    @Test
    void withoutItsTokenTheFormIsRefused() throws Exception {
        var token = mailboxes.token(Purpose.PASSWORD_RESET, email);

        assertThat(
                        customers
                                .visitor()
                                .post(PATH, Map.of("token", token, "password", NEW))
                                .statusCode())
                .isEqualTo(403);
        assertThat(logIn(Customers.PASSWORD)).isEqualTo(302);
    }

    @Test
    void whoeverAsksForManyIsToldWhenToComeBack() throws Exception {
        browser.get(REQUEST);
        var csrf = browser.page().expectFirst("input[name=_csrf]").val();
        for (var i = 0; i < 30; i++) {
            assertThat(askFrom("203.0.113.77", csrf).statusCode()).isEqualTo(302);
        }

        var answer = askFrom("203.0.113.77", csrf);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(askFrom("203.0.113.78", csrf).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> askFrom(String address, String csrf) throws Exception {
        return browser.post(
                REQUEST,
                "_csrf=" + csrf + "&email=nobody@example.com",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Forwarded-For",
                address);
    }

    private String answer(String typed) throws Exception {
        var visitor = customers.visitor();
        visitor.get(REQUEST);
        var answer = visitor.submit(REQUEST, Map.of("email", typed));
        visitor.get(location(answer));
        return answer.statusCode() + location(answer) + visitor.page().select("main").text();
    }

    private String link() {
        return PATH + "?token=" + mailboxes.token(Purpose.PASSWORD_RESET, email);
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
