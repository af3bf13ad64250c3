package com.example.parasol.web.site.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class SubscriptionTests {

    private static final String PATH = "/organization/plan";

    private final Customers customers;
    private final JdbcClient jdbc;
    private String email = "";
    private Browser browser;

    SubscriptionTests(Customers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
        this.browser = customers.visitor();
    }

    @BeforeEach
    void begin() throws Exception {
        email = customers.customer();
        browser = customers.loggedIn(email);
        browser.get(PATH);
    }

    @Test
    void thePageTellsThePlanAndWhatIsUsedOfIt() {
        assertThat(browser.page().select("main h2").eachText()).contains("Free");
        assertThat(browser.page().select(".subscription-uses").text()).contains("Seats 1 of 1");
        assertThat(browser.page().select(".subscription-choices button").eachText())
                .contains("Choose Pro", "Choose Business")
                .doesNotContain("Choose Free");
    }

    @Test
    void aPlanIsPaidAtTheCheckoutAndThenOnesOwn() throws Exception {
        var bill = choose("pro", "yearly");
        assertThat(browser.page().select("main").text()).contains("The plan Pro", "Pay €120");
        assertThat(planOf(email)).isEqualTo("free");

        browser.get(browser.page().expectFirst("main a.primary").attr("href"));
        assertThat(browser.page().text()).contains("pro, yearly", "EUR 120.00");
        var back = browser.page().expectFirst("a#pay").attr("href");
        assertThat(back).startsWith(bill + "?receipt=");

        var answer = browser.get(back);
        assertThat(location(answer)).isEqualTo(PATH + "?changed");
        browser.get(location(answer));
        assertThat(browser.page().select(".notice.good").text()).contains("Pro");
        assertThat(browser.page().select(".badge").eachText()).contains("Paid yearly");
        assertThat(browser.page().select(".subscription-choices button").eachText())
                .contains("Pay monthly");
    }

    @Test
    void whoeverGoesBackWithoutPayingHasNothingYet() throws Exception {
        choose("pro", "monthly");
        browser.get(browser.page().expectFirst("main a.primary").attr("href"));

        var answer = browser.get(browser.page().expectFirst("a#leave").attr("href"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.page().select("main a.primary").text()).isEqualTo("Pay €12");
        assertThat(planOf(email)).isEqualTo("free");
    }

    @Test
    void aMadeUpReceiptIsRefused() throws Exception {
        var bill = choose("business", "monthly");

        var answer = browser.get(bill + "?receipt=" + "0".repeat(64));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select(".notice.bad").text()).contains("has not been paid");
        assertThat(planOf(email)).isEqualTo("free");
    }

    @Test
    void aForeignPurchaseIsLikeOneThatNeverWas() throws Exception {
        var bill = choose("pro", "monthly");
        browser.get(browser.page().expectFirst("main a.primary").attr("href"));
        var back = browser.page().expectFirst("a#pay").attr("href");
        var stranger = customers.loggedIn();

        assertThat(stranger.get(bill).statusCode()).isEqualTo(404);
        assertThat(stranger.get(back).statusCode()).isEqualTo(404);
        assertThat(planOf(email)).isEqualTo("free");
    }

    @Test
    void aPlanThatDoesNotFitSaysWhatHasToGoFirst() throws Exception {
        subscribe(email, "pro");
        customers.colleague(email, Role.MEMBER);
        browser.get(PATH);
        assertThat(browser.page().select(".subscription-excess").text())
                .isEqualTo("Seats: it holds 1, so 1 have to go first");

        var answer = browser.submit(PATH, Map.of("plan", "free"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select(".notice.bad").text()).contains("does not fit");
        assertThat(planOf(email)).isEqualTo("pro");
    }

    @Test
    void whatCostsNothingFollowsAtOnce() throws Exception {
        subscribe(email, "pro");
        browser.get(PATH);

        assertThat(location(browser.submit(PATH, Map.of("plan", "free"))))
                .isEqualTo(PATH + "?changed");
        assertThat(planOf(email)).isEqualTo("free");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OWNER")
    void othersSeeItAndDoNotChoose(Role role) throws Exception {
        var member = customers.loggedIn(customers.colleague(email, role));
        member.get(PATH);

        assertThat(member.page().select("main form[action=" + PATH + "]")).isEmpty();
        assertThat(member.page().select(".subscription-uses")).isNotEmpty();
        var token = member.page().expectFirst("input[name=_csrf]").val();
        var form = new HashMap<>(Map.of("plan", "pro", "_csrf", token));
        assertThat(member.post(PATH, form).statusCode()).isEqualTo(403);
    }

    @Test
    void thePriceListLeadsOwnersHere() throws Exception {
        browser.get("/pricing");
        var colleague = customers.loggedIn(customers.colleague(email, Role.ADMIN));
        colleague.get("/pricing");

        assertThat(browser.page().select(".price-card a[href=" + PATH + "]").eachText())
                .containsExactly("Choose Pro", "Choose Business");
        assertThat(colleague.page().select("a[href=" + PATH + "]")).isEmpty();
        assertThat(colleague.page().select(".price-card .badge.good")).hasSize(1);
    }

    /** The path of the bill, which is open then. */
    private String choose(String plan, String period) throws Exception {
        var bill = location(browser.submit(PATH, Map.of("plan", plan, "period", period)));
        assertThat(browser.get(bill).statusCode()).isEqualTo(200);
        return bill;
    }

    private String planOf(String owner) {
        return jdbc.sql(
                        """
                        select o.plan from organization o join membership m on m.organization_id = o.id
                        join account a on a.id = m.account_id where a.email = :email
                        """)
                .param("email", owner)
                .query(String.class)
                .single();
    }

    private void subscribe(String owner, String plan) {
        jdbc.sql(
                        """
                        update organization set plan = :plan where id in (select organization_id from membership m
                        join account a on a.id = m.account_id where a.email = :email)
                        """)
                .param("plan", plan)
                .param("email", owner)
                .update();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
