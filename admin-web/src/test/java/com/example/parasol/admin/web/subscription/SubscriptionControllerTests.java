package com.example.parasol.admin.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.admin.web.AdminTest;
import com.example.parasol.admin.web.Browser;
import com.example.parasol.admin.web.Fixtures;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminTest
class SubscriptionControllerTests {

    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private Browser browser;
    private UUID id = new UUID(0, 0);

    SubscriptionControllerTests(Fixtures fixtures, JdbcClient jdbc) {
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.browser = fixtures.stranger();
    }

    @BeforeEach
    void begin() {
        browser = fixtures.loggedIn();
        id = fixtures.organization("Planned", "plan-" + UUID.randomUUID() + "@example.com");
    }

    @Test
    void anOperatorSetsThePlanForAReason() {
        var answer = set("pro", "agreed by phone");

        assertThat(answer.location()).endsWith("/admin/organizations/" + id);
        assertThat(browser.get("/admin/organizations/" + id).html().select(".badge").eachText())
                .contains("Pro");
        assertThat(
                        jdbc.sql(
                                        "select details ->> 'reason' from audit where subject = ? and action = 'plan.changed'")
                                .param(id)
                                .query(String.class)
                                .list())
                .containsExactly("agreed by phone");
    }

    @ParameterizedTest
    @CsvSource({"pro, '', reason", "pro, no, reason", "gold, a good reason, plan"})
    void withoutAReasonOrAPlanNothingChanges(String plan, String reason, String field) {
        var answer = set(plan, reason);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#" + field + "-error")).hasSize(1);
        assertThat(answer.html().expectFirst("#reason").val()).isEqualTo(reason);
        assertThat(plan()).isEqualTo("free");
    }

    @Test
    void whatDoesNotFitIsNotGiven() {
        set("business", "a good reason");
        for (var i = 0; i < 6; i++) {
            fixtures.key(id);
        }
        assertThat(browser.get(path()).html().select(".choices label").eachText())
                .contains("Free too many keys: 6 of 5");

        var answer = set("free", "a good reason");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#plan-error").text())
                .isEqualTo("Free allows 5 keys: 1 have to go first");
        assertThat(plan()).isEqualTo("business");
    }

    @Test
    void thePresentPlanIsMarkedAndChosen() {
        var page = browser.get(path()).html();

        assertThat(page.select("input[name=plan][checked]").val()).isEqualTo("free");
        assertThat(page.select(".choices .badge")).hasSize(1);
    }

    private Browser.Page set(String plan, String reason) {
        var form = browser.get(path()).form(path());
        return browser.submit(form, Map.of("plan", plan, "reason", reason));
    }

    private String path() {
        return "/admin/organizations/" + id + "/plan";
    }

    private String plan() {
        return jdbc.sql("select plan from organization where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
