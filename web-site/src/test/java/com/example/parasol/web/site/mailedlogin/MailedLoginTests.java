package com.example.parasol.web.site.mailedlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.Mailboxes;
import com.example.parasol.web.site.SiteTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class MailedLoginTests {

    private static final String REQUEST = "/login/link";
    private static final String PATH = "/login/link/open";
    private static final String SUBJECT = "Your link to log in";
    private static final String PASSWORD = "/account/password";
    private static final String NEW = "another horse, another battery";

    private final Customers customers;
    private final Mailboxes mailboxes;
    private final JdbcClient jdbc;
    private String email = "";
    private Browser browser;

    MailedLoginTests(Customers customers, Mailboxes mailboxes, JdbcClient jdbc) {
        this.customers = customers;
        this.mailboxes = mailboxes;
        this.jdbc = jdbc;
        this.browser = customers.visitor();
    }

    @BeforeEach
    void begin() {
        email = customers.customer();
        jdbc.sql("update account set confirmed_at = now() where email = :email")
                .param("email", email)
                .update();
    }

    @Test
    void fromTheLoginPageToTheDashboard() throws Exception {
        browser.get("/login");
        browser.get(browser.page().expectFirst("main a[href=" + REQUEST + "]").attr("href"));
        browser.get(location(browser.submit(REQUEST, Map.of("email", email))));
        var sent = browser.page().select(".notice.good").text();
        browser.get(mailboxes.awaitPath(email, SUBJECT));
        var shown = browser.page().select("#email").val();
        var answer = browser.submit(PATH, Map.of());

        assertThat(sent).contains("a mail is on its way");
        assertThat(shown).isEqualTo(email);
        assertThat(location(answer)).isEqualTo("/app");
        assertThat(browser.get("/app").statusCode()).isEqualTo(200);
    }

    @Test
    void aSecondFactorIsAskedForAfterTheLink() throws Exception {
        customers.phone(email);
        browser.get(link() + "&return_to=/account/devices");
        var answer = browser.submit(PATH, Map.of("return_to", "/account/devices"));

        assertThat(location(answer)).isEqualTo("/login/code?return_to=%2Faccount%2Fdevices");
        assertThat(location(browser.get("/account"))).startsWith("/login/code");
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswer() throws Exception {
        var known = answer(email);

        assertThat(answer(customers.address())).isEqualTo(known);
        assertThat(answer("no address")).isEqualTo(known);
        assertThat(answer("")).isEqualTo(known);
    }

    @Test
    void ofAnUnconfirmedAccountTheOldPasswordGoesAndThePageSaysSo() throws Exception {
        email = customers.customer();
        var before = customers.loggedIn(email);
        browser.get(link());
        var warned = browser.page().select(".notice.warn").text();
        var answer = browser.submit(PATH, Map.of());
        browser.get(location(answer));
        var told = browser.page().select(".notice").text();
        var asked = browser.page().select("#present").size();
        var set = browser.submit(PASSWORD, Map.of("password", NEW));

        assertThat(warned).contains("never confirmed");
        assertThat(location(answer)).isEqualTo(PASSWORD + "?dropped");
        assertThat(told).contains("works no more");
        assertThat(asked).isZero();
        assertThat(before.get("/app").statusCode()).isEqualTo(302);
        assertThat(location(set)).isEqualTo(PASSWORD + "?changed");
        assertThat(logIn(Customers.PASSWORD)).isEqualTo(422);
        assertThat(logIn(NEW)).isEqualTo(302);
    }

    @Test
    void insteadOfThePasswordALinkMakesTheLoginFresh() throws Exception {
        browser = customers.loggedIn(email);
        customers.letTimePass(email, Duration.ofMinutes(10));
        browser.get(location(browser.get(PASSWORD)));
        var sent = location(browser.submit("/login/again/link", Map.of()));
        browser.get(sent);
        var told = browser.page().select(".notice.good").text();
        browser.get(mailboxes.awaitPath(email, SUBJECT));
        var before = browser.cookies.get("site_session");
        var answer = browser.submit(PATH, Map.of());

        assertThat(browser.cookies.get("site_session")).isNotEqualTo(before);
        assertThat(sent).isEqualTo("/login/again?sent=&return_to=%2Faccount%2Fpassword");
        assertThat(told).contains("on its way");
        assertThat(location(answer)).isEqualTo(PASSWORD);
        assertThat(browser.get(PASSWORD).statusCode()).isEqualTo(200);
        assertThat(logins()).isOne();
    }

    @Test
    void whoHasNoPasswordIsOfferedTheLinkOnly() throws Exception {
        browser = customers.loggedIn(email);
        jdbc.sql("update account set password_hash = null where email = :email")
                .param("email", email)
                .update();
        browser.get("/login/again");

        assertThat(browser.page().select("#password")).isEmpty();
        assertThat(browser.page().select("form[action=/login/again/link]")).hasSize(1);
    }

    @Test
    void aUsedLinkSaysWhatToDo() throws Exception {
        var link = link();
        browser.get(link);
        browser.submit(PATH, Map.of());
        var late = customers.visitor();

        assertThat(late.get(link).statusCode()).isEqualTo(410);
        assertThat(late.page().select("main a").attr("href")).isEqualTo(REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?token=", "?token=nonsense", "?token=%00"})
    void aWrongLinkSaysWhatToDo(String query) throws Exception {
        assertThat(browser.get(PATH + query).statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example"})
    void itLeadsNowhereElse(String wish) throws Exception {
        browser.get(link());
        var answer = browser.submit(PATH, Map.of("return_to", wish));

        assertThat(location(answer)).isEqualTo("/app");
    }

    @Test
    void mailScannersLogNobodyIn() throws Exception {
        var link = link();
        browser.get(link);
        browser.ask("HEAD", link);

        assertThat(browser.get(link).headers().allValues("cache-control"))
                .containsExactly("no-store");
        assertThat(browser.cookies).doesNotContainKey("site_session");
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutItsTokenTheFormIsRefused() throws Exception {
        var token = mailboxes.token(Purpose.LOGIN, email);

        assertThat(browser.post(PATH, Map.of("token", token)).statusCode()).isEqualTo(403);
    }

    private String answer(String typed) throws Exception {
        var visitor = customers.visitor();
        visitor.get(REQUEST);
        var answer = visitor.submit(REQUEST, Map.of("email", typed));
        visitor.get(location(answer));
        return answer.statusCode() + location(answer) + visitor.page().select("main").text();
    }

    private String link() {
        return PATH + "?token=" + mailboxes.token(Purpose.LOGIN, email);
    }

    private long logins() {
        return jdbc.sql(
                        """
                        select count(*) from login l join account a on a.id = l.account_id
                        where a.email = :email and l.ended_at is null
                        """)
                .param("email", email)
                .query(Long.class)
                .single();
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
