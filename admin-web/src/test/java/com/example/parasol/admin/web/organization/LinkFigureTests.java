package com.example.parasol.admin.web.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.admin.web.AdminTest;
import com.example.parasol.admin.web.Browser;
import com.example.parasol.admin.web.Fixtures;
import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.link.LinkService;
import com.example.parasol.core.domain.link.NewLink;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminTest
class LinkFigureTests {

    private final LinkService links;
    private final JdbcClient jdbc;
    private final Browser browser;
    private final String owner = "owner-" + UUID.randomUUID() + "@example.com";
    private final UUID id;

    LinkFigureTests(Fixtures fixtures, LinkService links, JdbcClient jdbc) {
        this.links = links;
        this.jdbc = jdbc;
        this.browser = fixtures.loggedIn();
        this.id = fixtures.organization("Windmill", owner);
    }

    @BeforeEach
    void twoLinks() {
        var key = new ApiKey(UUID.randomUUID(), id, Set.of(Permission.LINKS_WRITE));
        for (var i = 0; i < 2; i++) {
            links.create(key, new NewLink("https://example.com/", null, List.of()));
        }
    }

    @Test
    void aRowTellsTheNumberOfLinks() {
        assertThat(row().text()).containsPattern("Free 1 2 \\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void itsOwnPageTellsHowFullThePlanIs() {
        assertThat(facts().text()).contains("Links 2 of 25");
        assertThat(facts().expectFirst("meter").attr("value")).isEqualTo("8");
    }

    @Test
    void ofAPlanThatIsNoLongerSoldThereIsOnlyTheNumber() {
        jdbc.sql("update organization set plan = 'founders' where id = ?").param(id).update();

        assertThat(row().text()).contains("founders 1 2");
        assertThat(facts().text()).contains("Links 2 Since");
    }

    private Element row() {
        return browser.get("/admin/organizations?q=" + owner).html().expectFirst("tbody tr");
    }

    private Element facts() {
        return browser.get("/admin/organizations/" + id).html().expectFirst(".facts");
    }
}
