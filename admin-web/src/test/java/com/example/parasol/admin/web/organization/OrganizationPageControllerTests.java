package com.example.parasol.admin.web.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.admin.web.AdminTest;
import com.example.parasol.admin.web.Browser;
import com.example.parasol.admin.web.Fixtures;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminTest
class OrganizationPageControllerTests {

    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private Browser browser;

    OrganizationPageControllerTests(Fixtures fixtures, JdbcClient jdbc) {
        this.fixtures = fixtures;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void logIn() {
        browser = fixtures.loggedIn();
    }

    @Test
    void aRowTellsOwnerPlanAndMembers() {
        var id = fixtures.organization("Windmill & Sons", "mia@windmill.example");

        var row = search("windmill").html().expectFirst("tbody tr");

        assertThat(row.text())
                .contains("Windmill & Sons", "mia@windmill.example", "Free")
                .containsPattern("Free 1 .*\\d{4}-\\d\\d-\\d\\d");
        assertThat(row.expectFirst("a").attr("href")).isEqualTo("/admin/organizations/" + id);
    }

    @Test
    void aPlanThatIsNoLongerSoldStandsThereByItsId() {
        var id = fixtures.organization("Old friends", "old@friends.example");
        jdbc.sql("update organization set plan = 'founders' where id = ?").param(id).update();

        assertThat(search("old@friends").html().expectFirst("tbody tr").text())
                .contains("Old friends", "founders 1");
    }

    @Test
    void aMembersAddressFindsTheOrganization() {
        fixtures.organization("Lighthouse", "keeper@sea.example");

        assertThat(search("KEEPER@sea").html().select("tbody th").eachText())
                .containsExactly("Lighthouse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\uD800", "{0}", "<b>", "${7*7}"})
    void theSearchTakesEveryCharacterAsItIs(String text) {
        fixtures.organization("Plain", "plain-" + UUID.randomUUID() + "@example.com");

        var page = search("Plain" + text);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("tbody tr")).isEmpty();
    }

    @Test
    void aSearchWithoutAnswerSaysSoAndLeadsBack() {
        var page = search("<i>nobody</i>");

        assertThat(page.html().expectFirst("h2").text()).isEqualTo("Nothing fits “<i>nobody</i>”");
        assertThat(page.html().expectFirst(".empty a").attr("href"))
                .isEqualTo("/admin/organizations");
        assertThat(page.html().expectFirst("#q").val()).isEqualTo("<i>nobody</i>");
    }

    @Test
    void longListsComeInPages() {
        var first = fixtures.organization("Paged 0", "paged@example.com");
        fixtures.more(first, IntStream.rangeClosed(1, 50).mapToObj(i -> "Paged " + i).toList());

        var newest = search("paged@example.com").html();
        var oldest = browser.get(newest.expectFirst("a[rel=next]").attr("href")).html();

        assertThat(newest.select("tbody tr")).hasSize(50);
        assertThat(newest.expectFirst("tbody th").text()).isEqualTo("Paged 50");
        assertThat(oldest.select("tbody th").eachText()).containsExactly("Paged 0");
        assertThat(oldest.select("a[rel=next]")).isEmpty();
        assertThat(oldest.expectFirst(".pager a").attr("href"))
                .isEqualTo("/admin/organizations?q=paged@example.com");
    }

    @Test
    void itsOwnPageTellsPlanAndMembers() {
        var id = fixtures.organization("Harbour", "harry@harbour.example");

        var page = browser.get("/admin/organizations/" + id).html();

        assertThat(page.expectFirst("h1").text()).isEqualTo("Harbour");
        assertThat(page.expectFirst(".facts").text())
                .contains("harry@harbour.example", id.toString());
        assertThat(page.expectFirst("tbody tr").text()).contains("harry@harbour.example", "Owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0199aaaa-0000-7000-8000-000000000000", "x", "1-1-1-1-1", "%00", "1"})
    void anUnknownIdIsNotThere(String id) {
        assertThat(browser.get("/admin/organizations/" + id).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=x", "after=%00", "after=1&after=2", "q=%FF%FE", "q=%25"})
    void anUnreadableQueryIsNoFault(String query) {
        assertThat(browser.get("/admin/organizations?" + query).status()).isIn(200, 400);
    }

    @Test
    void storedTextIsInert() {
        var id = fixtures.organization("<img src=x onerror=alert(1)>", "evil@example.com");

        assertThat(search("evil@example.com").html().select("main img")).isEmpty();
        assertThat(browser.get("/admin/organizations/" + id).html().select("main img")).isEmpty();
    }

    @Test
    void lookingIsAudited() {
        var id = fixtures.organization("Looked at", "looked@example.com");

        search("looked@example.com");
        browser.get("/admin/organizations/" + id);

        assertThat(
                        jdbc.sql("select action from audit where subject = ? and actor_id = ?")
                                .params(id, fixtures.operator.id().toString())
                                .query(String.class)
                                .list())
                .contains("organization.viewed");
    }

    private Browser.Page search(String text) {
        return browser.get(
                "/admin/organizations?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
