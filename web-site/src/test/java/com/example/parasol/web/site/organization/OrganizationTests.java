package com.example.parasol.web.site.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class OrganizationTests {

    private final Customers customers;
    private final JdbcClient jdbc;

    OrganizationTests(Customers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMBER")
    void ownersAndAdminsRename(Role role) throws Exception {
        var browser = customers.loggedIn(customers.colleague(customers.customer(), role));
        browser.get("/organization");

        var answer = browser.submit("/organization", Map.of("organization", "Grace <& Co>"));

        assertThat(location(answer)).isEqualTo("/organization?saved");
        browser.get(location(answer));
        assertThat(browser.page().select("h1").text()).isEqualTo("Grace <& Co>");
        assertThat(browser.page().select(".notice.good")).hasSize(1);
    }

    @Test
    void aMemberReadsOnly() throws Exception {
        var browser = customers.loggedIn(customers.colleague(customers.customer(), Role.MEMBER));
        browser.get("/organization");

        assertThat(browser.page().select("main form[action=/organization]")).isEmpty();
        assertThat(browser.post("/organization", withToken(browser, "New name")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aNameIsNeededAndWhatWasTypedIsKept() throws Exception {
        var browser = customers.loggedIn();
        browser.get("/organization");
        var tooLong = "x".repeat(81);

        var answer = browser.submit("/organization", Map.of("organization", tooLong));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select(".field .error")).hasSize(1);
        assertThat(browser.page().expectFirst("#organization").val()).isEqualTo(tooLong);
    }

    @Test
    void whoWasSlowerSeesBothNamesAndDecides() throws Exception {
        var email = customers.customer();
        var slower = customers.loggedIn(email);
        var faster = customers.loggedIn(customers.colleague(email, Role.ADMIN));
        slower.get("/organization");
        faster.get("/organization");
        faster.submit("/organization", Map.of("organization", "Theirs"));

        var answer = slower.submit("/organization", Map.of("organization", "Mine"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(slower.page().select("h1").text()).isEqualTo("Theirs");
        assertThat(slower.page().select(".notice.warn")).hasSize(1);
        assertThat(slower.page().expectFirst("#organization").val()).isEqualTo("Mine");
        assertThat(
                        slower.submit(
                                        "/organization",
                                        Map.of("organization", "Mine", "version", "x"))
                                .statusCode())
                .isEqualTo(409);
        assertThat(slower.submit("/organization", Map.of("organization", "Mine")).statusCode())
                .isEqualTo(302);
        assertThat(slower.get("/organization").body()).contains("Mine");
    }

    @Test
    void whoFoundsAnotherActsForItAndCanSwitchBack() throws Exception {
        var browser = customers.loggedIn();
        browser.get("/organization/new");
        var answer = browser.submit("/organization/new", Map.of("organization", "Another"));
        browser.get(location(answer));
        assertThat(browser.page().select("h1").text()).isEqualTo("Another");

        var back = browser.page().select(".switch-menu form").getFirst();
        assertThat(back.text()).isEqualTo("Switch to Test");
        answer = browser.submit(back.attr("action"), Map.of());

        browser.get(location(answer));
        assertThat(browser.page().select("h1").text()).isEqualTo("Test");
    }

    @Test
    void aForeignOrganizationCannotBeChosen() throws Exception {
        var stranger = customers.loggedIn();
        stranger.get("/organization");
        var foreign =
                jdbc.sql("select organization_id from membership where account_id = :id")
                        .param("id", customers.account(customers.customer()))
                        .query(UUID.class)
                        .single();

        for (var id : new UUID[] {foreign, UUID.randomUUID()}) {
            var answer = stranger.post("/organization/" + id + "/choice", withToken(stranger, "x"));
            assertThat(answer.statusCode()).isEqualTo(404);
        }
        assertThat(stranger.get("/organization").body()).contains("Test");
    }

    @Test
    void whoBelongsToNoneIsAskedToFoundOne() throws Exception {
        var email = customers.customer();
        var browser = customers.loggedIn(email);
        jdbc.sql("delete from membership where account_id = :id")
                .param("id", customers.account(email))
                .update();

        assertThat(location(browser.get("/organization"))).isEqualTo("/organization/new");
        browser.get("/organization/new");
        assertThat(browser.page().select(".notice").text()).contains("no organization");
        browser.submit("/organization/new", Map.of("organization", "Mine"));
        assertThat(browser.get("/organization").statusCode()).isEqualTo(200);
    }

    private static Map<String, String> withToken(Browser browser, String name) {
        return Map.of(
                "organization",
                name,
                "_csrf",
                browser.page().expectFirst("input[name=_csrf]").val());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
