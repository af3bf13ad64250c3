package com.example.parasol.web.site.invitation;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.jdbc.core.simple.JdbcClient;

/** How those who were invited accept. */
@SiteTest
class AcceptanceTests {

    private static final String PATH = "/invitation";
    private static final String SIGNUP = "/invitation/signup";
    private static final String MEMBERS = "/organization/members";
    private static final String NEW = "another horse, another battery";

    private final Customers customers;
    private final Mailboxes mailboxes;
    private final JdbcClient jdbc;
    private Browser browser;
    private String owner = "";
    private String guest = "";

    AcceptanceTests(Customers customers, Mailboxes mailboxes, JdbcClient jdbc) {
        this.customers = customers;
        this.mailboxes = mailboxes;
        this.jdbc = jdbc;
        this.browser = customers.visitor();
    }

    @BeforeEach
    void begin() {
        owner = customers.customer();
        customers.subscribe(owner, "pro");
        customers.confirm(owner);
        guest = customers.address();
    }

    @Test
    void aStrangerChoosesAPasswordAndBelongs() throws Exception {
        browser.get(invite());
        var offered = browser.page().select("main").text();
        browser.get(action());
        var shown = browser.page().select("#email").val();
        var answer = browser.submit(SIGNUP, Map.of("password", NEW));
        browser.get(location(answer));
        var told = browser.page().select(".notice.good").text();
        var isLoggedIn = browser.cookies.containsKey("site_session");
        browser.submit("/login", Map.of("email", guest, "password", NEW));

        assertThat(offered).contains("Join Test", owner, "one of its admins");
        assertThat(shown).isEqualTo(guest);
        assertThat(told).contains("You belong to it now");
        assertThat(isLoggedIn).isFalse();
        browser.get(MEMBERS);
        assertThat(browser.page().select(".members").text()).contains(owner, guest);
        browser.get("/account");
        assertThat(browser.page().text()).doesNotContain("not confirmed");
    }

    @Test
    void aCustomerLogsInComesBackAndAccepts() throws Exception {
        guest = confirmed();
        var link = invite();
        browser.get(link);
        var login = browser.get(action());
        assertThat(browser.page().select("#email").val()).isEqualTo(guest);
        var back = browser.submit("/login", Map.of("email", guest, "password", Customers.PASSWORD));
        browser.get(location(back));
        var answer = browser.submit(PATH, Map.of());
        browser.get(location(answer));

        assertThat(login.headers().allValues("cache-control")).containsExactly("no-store");
        assertThat(location(back)).isEqualTo(link);
        assertThat(location(answer)).isEqualTo(MEMBERS + "?joined");
        assertThat(browser.page().select(".notice.good").text()).contains("Welcome");
        assertThat(browser.page().select(".members").text()).contains(owner, guest);
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void whoIsLoggedInWithAnotherAddressIsToldAndCanChange() throws Exception {
        guest = confirmed();
        var other = confirmed();
        browser = customers.loggedIn(other);
        var link = invite();
        browser.get(link);
        var told = browser.page().select(".notice.warn").text();
        assertThat(browser.page().select("form[action=" + PATH + "]")).isEmpty();

        var csrf = browser.page().expectFirst("input[name=_csrf]").val();
        var token = link.replaceFirst(".*token=", "");
        for (var path : new String[] {PATH, SIGNUP}) {
            var fields = Map.of("_csrf", csrf, "token", token, "password", NEW);
            assertThat(browser.post(path, fields).statusCode()).isEqualTo(409);
        }
        assertThat(organizations(other)).isOne();

        browser.get(SIGNUP + "?token=" + token);
        var answer = browser.submit("/logout", Map.of());
        browser.get(location(answer));

        assertThat(told).contains(guest, other);
        assertThat(location(answer)).isEqualTo(link);
        assertThat(action()).startsWith("/login");
    }

    @Test
    void whoNeverConfirmedHisAddressIsAskedForAPassword() throws Exception {
        guest = customers.customer();
        browser = customers.loggedIn(guest);
        browser.get(invite());
        assertThat(browser.page().select("form[action=" + PATH + "] button")).isEmpty();
        browser.get(action());
        var warned = browser.page().select(".notice.warn").text();
        browser.submit(SIGNUP, Map.of("password", NEW));

        assertThat(warned).contains("never confirmed");
        assertThat(location(browser.get("/app"))).startsWith("/login");
        assertThat(logIn(Customers.PASSWORD)).isEqualTo(422);
        assertThat(logIn(NEW)).isEqualTo(302);
        assertThat(organizations(guest)).isEqualTo(2);
    }

    @Test
    void aPoorPasswordSaysSo() throws Exception {
        var link = invite();
        browser.get(link);
        browser.get(action());
        var answer = browser.submit(SIGNUP, Map.of("password", "short"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#password-error").text()).isNotBlank();
        assertThat(browser.page().select("#password").val()).isEmpty();
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutASeatThePageSaysWhomToAsk() throws Exception {
        var link = invite();
        customers.subscribe(owner, "free");
        browser.get(link);
        browser.get(action());
        var answer = browser.submit(SIGNUP, Map.of("password", NEW));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(browser.page().select("main").text()).contains("No seat is left", owner);
        assertThat(action()).isEqualTo(link);

        guest = confirmed();
        customers.subscribe(owner, "pro");
        browser = customers.loggedIn(guest);
        link = invite();
        customers.subscribe(owner, "free");
        browser.get(link);
        assertThat(browser.submit(PATH, Map.of()).statusCode()).isEqualTo(409);
        assertThat(organizations(guest)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?token=", "?token=nonsense", "?token=%00"})
    void aWrongLinkSaysWhatToDo(String query) throws Exception {
        for (var path : new String[] {PATH, SIGNUP}) {
            assertThat(browser.get(path + query).statusCode()).isEqualTo(410);
            assertThat(browser.page().select("main").text()).contains("whoever invited you");
        }
    }

    @Test
    void mailScannersAcceptNothing() throws Exception {
        var link = invite();
        for (var path : new String[] {link, link.replace(PATH, SIGNUP)}) {
            browser.ask("HEAD", path);
            var answer = browser.get(path);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("cache-control")).containsExactly("no-store");
        }
        assertThat(browser.cookies).doesNotContainKey("site_session");
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    private String invite() throws Exception {
        var host = customers.loggedIn(owner);
        host.get("/organization/invitations");
        host.submit("/organization/invitations", Map.of("email", guest, "role", "ADMIN"));
        return mailboxes.awaitPath(guest, "invites you");
    }

    private String confirmed() {
        var email = customers.customer();
        jdbc.sql("update account set confirmed_at = now() where email = :email")
                .param("email", email)
                .update();
        return email;
    }

    /** Where the page's one way on leads. */
    private String action() {
        return browser.page().expectFirst("main a.button.primary").attr("href");
    }

    private long organizations(String email) {
        return jdbc.sql("select count(*) from membership where account_id = :id")
                .param("id", customers.account(email))
                .query(Long.class)
                .single();
    }

    private int logIn(String password) throws Exception {
        var visitor = customers.visitor();
        visitor.get("/login");
        return visitor.submit("/login", Map.of("email", guest, "password", password)).statusCode();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
