package com.example.parasol.web.site.emailchange;

import static org.assertj.core.api.Assertions.assertThat;

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

@SiteTest
class EmailChangeTests {

    private static final String PATH = "/account/email";
    private static final String CONFIRMATION = PATH + "/confirmation";

    private final Customers customers;
    private final Mailboxes mailboxes;
    private String email = "";
    private String wanted = "";
    private Browser browser;

    EmailChangeTests(Customers customers, Mailboxes mailboxes) {
        this.customers = customers;
        this.mailboxes = mailboxes;
        this.browser = customers.visitor();
    }

    @BeforeEach
    void begin() throws Exception {
        email = customers.customer();
        wanted = customers.address();
        browser = customers.loggedIn(email);
    }

    @Test
    void fromTheAccountPageToTheNewAddress() throws Exception {
        browser.get("/account");
        browser.get(browser.page().expectFirst("main a[href=" + PATH + "]").attr("href"));
        browser.get(location(request(wanted)));
        var sent = browser.page().select(".notice.good").text();
        browser.get(mailboxes.awaitPath(wanted, "Confirm your new"));
        var shown = browser.page().select("#email").val();
        var answer = browser.submit(CONFIRMATION, Map.of());
        browser.get(location(answer));

        assertThat(sent).contains("on its way");
        assertThat(shown).isEqualTo(wanted);
        assertThat(browser.page().select("#email").val()).isEqualTo(wanted);
        assertThat(browser.page().select(".notice.good").text()).contains("new address");
        assertThat(customers.loggedIn(wanted).get("/app").statusCode()).isEqualTo(200);
        assertThat(customers.loggedIn(email).get("/app").statusCode()).isEqualTo(302);
        assertThat(mailboxes.await(email, "was changed").text()).contains("Write to us");
    }

    @Test
    void aTakenAddressGetsTheSameAnswer() throws Exception {
        var free = location(request(wanted));

        assertThat(location(request(customers.customer()))).isEqualTo(free);
    }

    @Test
    void whoeverIsNotLoggedInIsAskedToAndLedBack() throws Exception {
        request(wanted);
        var link = mailboxes.awaitPath(wanted, "Confirm your new");
        var visitor = customers.visitor();
        visitor.get(location(visitor.get(link)));
        var answer =
                visitor.submit("/login", Map.of("email", email, "password", Customers.PASSWORD));

        assertThat(location(answer)).isEqualTo(link);
        assertThat(visitor.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void somebodyElseCannotUseTheLink() throws Exception {
        request(wanted);
        var link = mailboxes.awaitPath(wanted, "Confirm your new");
        var stranger = customers.loggedIn();

        assertThat(stranger.get(link).statusCode()).isEqualTo(410);
        assertThat(stranger.page().select("main a").attr("href")).isEqualTo(PATH);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address"})
    void whatIsNoAddressIsNamed(String typed) throws Exception {
        assertThat(request(typed).statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#email-error").text()).contains("Enter an e-mail");
        assertThat(browser.page().select("#email").val()).isEqualTo(typed);
    }

    @Test
    void anOlderLoginIsAskedForThePassword() throws Exception {
        customers.letTimePass(email, Duration.ofMinutes(10));

        assertThat(location(browser.get(PATH))).startsWith("/login/again");
    }

    @Test
    void withoutItsTokenTheFormIsRefused() throws Exception {
        assertThat(browser.post(PATH, Map.of("email", wanted)).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> request(String typed) throws Exception {
        browser.get(PATH);
        return browser.submit(PATH, Map.of("email", typed));
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
