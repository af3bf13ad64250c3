package com.example.parasol.web.site.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.Phone;
import com.example.parasol.web.site.SiteTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second factor of a login: after the password, before anything else. */
@SiteTest
class LoginCodeTests {

    private static final String PATH = "/login/code";

    private final Customers customers;
    private final JdbcClient jdbc;
    private String email = "";
    private Phone phone = new Phone("", List.of());
    private Browser browser;

    LoginCodeTests(Customers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
        this.browser = customers.visitor();
    }

    @BeforeEach
    void begin() throws Exception {
        email = customers.customer();
        phone = customers.phone(email);
        browser = customers.loggedIn(email);
    }

    @Test
    void thePasswordAloneLeadsToTheCodeOnly() throws Exception {
        var visitor = customers.visitor();
        visitor.get("/login?return_to=/account/devices");
        var answer =
                visitor.submit("/login", Map.of("email", email, "password", Customers.PASSWORD));

        assertThat(location(answer)).isEqualTo(PATH + "?return_to=%2Faccount%2Fdevices");
        assertThat(location(visitor.get("/app"))).isEqualTo(PATH + "?return_to=%2Fapp");
        assertThat(visitor.get("/").body()).contains("Log in").doesNotContain(email);
    }

    @Test
    void theCodeLeadsOnInASessionOfAnotherId() throws Exception {
        var half = Map.copyOf(browser.cookies);
        browser.get(PATH + "?return_to=/account");
        var answer = browser.submit(PATH, Map.of("code", phone.code()));

        assertThat(location(answer)).isEqualTo("/account");
        assertThat(browser.get("/app").statusCode()).isEqualTo(200);
        assertThat(browser.cookies.get("site_session")).isNotEqualTo(half.get("site_session"));
        assertThat(browser.cookies.get("site_csrf")).isNotEqualTo(half.get("site_csrf"));
        assertThat(location(browser.get(PATH))).isEqualTo("/app");
    }

    @Test
    void aRecoveryCodeLeadsOnOnce() throws Exception {
        var code = phone.recoveryCodes().getFirst();

        assertThat(give(code).statusCode()).isEqualTo(302);
        browser = customers.loggedIn(email);
        assertThat(give(code).statusCode()).isEqualTo(422);
    }

    @Test
    void aCodeThatWasUsedIsRefused() throws Exception {
        var code = phone.code();
        give(code);
        browser = customers.loggedIn(email);

        assertThat(give(code).statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#code-error").text()).contains("used already");
        assertThat(give(phone.nextCode()).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000", "abc", "<script>", "\u0000"})
    void aWrongCodeIsRefusedAndNothingOpens(String code) throws Exception {
        assertThat(give(code).statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#code-error").text()).contains("wrong");
        assertThat(browser.get("/app").statusCode()).isEqualTo(302);
    }

    @Test
    void whoGuessesIsToldWhenToComeBack() throws Exception {
        for (var i = 0; i < 10; i++) {
            give("000000");
        }
        var answer = give(phone.code());

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void afterAQuarterOfAnHourThePasswordIsAskedForAgain() throws Exception {
        browser.get(PATH);
        jdbc.sql(
                        """
                        update login set pending_until = now() where pending_until is not null
                        and account_id = (select id from account where email = :email)
                        """)
                .param("email", email)
                .update();

        assertThat(location(browser.submit(PATH, Map.of("code", phone.code()))))
                .isEqualTo("/login");
        assertThat(location(browser.get("/app"))).isEqualTo("/login?return_to=%2Fapp");
    }

    @Test
    void whoeverWantsToBeSomebodyElseLogsOut() throws Exception {
        browser.get(PATH);
        assertThat(location(browser.submit("/logout", Map.of()))).isEqualTo("/");

        assertThat(browser.cookies).doesNotContainKey("site_session");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from login where pending_until is not null and ended_at is null
                                        and account_id = (select id from account where email = :email)
                                        """)
                                .param("email", email)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void thePageToLogInIsShownToThoseWhoAreHalfIn() throws Exception {
        assertThat(browser.get("/login").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example"})
    void itLeadsNowhereElse(String wish) throws Exception {
        browser.get(PATH);
        var typed = new HashMap<>(Map.of("code", phone.code()));
        typed.put("return_to", wish);

        assertThat(location(browser.submit(PATH, typed))).isEqualTo("/app");
    }

    @Test
    void withoutItsTokenTheFormIsRefused() throws Exception {
        assertThat(browser.post(PATH, Map.of("code", phone.code())).statusCode()).isEqualTo(403);
    }

    @Test
    void theStepUpAsksForTheSecondFactorToo() throws Exception {
        give(phone.code());
        customers.letTimePass(email, Duration.ofMinutes(10));
        browser.get("/login/again?return_to=/account/password");
        var alone = browser.submit("/login/again", Map.of("password", Customers.PASSWORD));
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#code-error").text()).contains("wrong");

        var both = Map.of("password", Customers.PASSWORD, "code", phone.nextCode());
        assertThat(location(browser.submit("/login/again", both))).isEqualTo("/account/password");
        assertThat(browser.get("/account/password").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> give(String code) throws Exception {
        browser.get(PATH);
        return browser.submit(PATH, Map.of("code", code));
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
