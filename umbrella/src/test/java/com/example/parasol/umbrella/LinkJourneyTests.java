package com.example.parasol.umbrella;

import static com.example.parasol.umbrella.Visitor.button;
import static com.example.parasol.umbrella.Visitor.link;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a customer does with links, in a real browser, through one port. */
class LinkJourneyTests {

    @Test
    void signsUpMakesALinkAndSeesItsClickArrive() throws IOException {
        try (var ada = Customer.named("ada");
                var target = new LinkTarget()) {
            ada.signUp("Analytical Engines");
            ada.logIn();
            ada.assertAt("/app");
            var dashboard = ada.page();
            button(dashboard, "New link").click();
            dashboard.getByLabel("Target").fill(target.address().toString());
            button(dashboard, "Create link").click();
            var row = dashboard.locator(".link-row");
            assertThat(row).hasCount(1);
            assertThat(row.locator("click-count")).hasText("0");
            assertThat(dashboard.locator("live-status")).hasText("Live");

            var slug = row.locator(".link-name a").innerText();
            var other = dashboard.context().newPage();
            other.navigate("/l/" + slug);

            assertThat(other).hasTitle("Arrived");
            assertThat(row.locator("click-count")).hasText("1");
            ada.assertNothingWentWrong();
        }
    }

    @Test
    @Tag("slow")
    void archivesALinkAndBringsItBack() throws IOException {
        try (var visitor = new Visitor();
                var target = new LinkTarget()) {
            var dashboard = visitor.signUpAndLogIn("ada");
            button(dashboard, "New link").click();
            dashboard.getByLabel("Target").fill(target.address().toString());
            var slug = "spring-" + UUID.randomUUID().toString().substring(0, 8);
            dashboard.getByLabel("Short name").fill(slug);
            button(dashboard, "Create link").click();

            button(dashboard, "Archive " + slug).click();
            assertThat(dashboard.locator(".link-row[data-state=archived]")).hasCount(1);
            assertThat(House.get("/l/" + slug).statusCode()).isEqualTo(410);
            button(dashboard, "Restore " + slug).click();
            assertThat(dashboard.locator(".link-row[data-state=active]")).hasCount(1);

            assertThat(House.get("/l/" + slug).statusCode()).isEqualTo(302);
            visitor.assertNothingWentWrong();
        }
    }

    @Test
    @Tag("slow")
    void seesWhatIsWrongBesideTheFieldAndKeepsWhatWasTyped() {
        try (var visitor = new Visitor()) {
            var dashboard = visitor.signUpAndLogIn("ada");
            button(dashboard, "New link").click();
            dashboard.getByLabel("Target").fill("not an address");
            button(dashboard, "Create link").click();

            assertThat(dashboard.getByLabel("Target")).hasAttribute("aria-invalid", "true");
            assertThat(dashboard.getByLabel("Target")).hasValue("not an address");
        }
    }

    @Test
    @Tag("slow")
    void losesARaceAndKeepsWhatWasTyped() {
        try (var visitor = new Visitor()) {
            var mine = visitor.signUpAndLogIn("ada");
            button(mine, "New link").click();
            mine.getByLabel("Target").fill("https://example.com/first");
            button(mine, "Create link").click();
            var row = mine.locator(".link-row");
            var theirs = mine.context().newPage();
            theirs.navigate("/app");
            edit(mine, "https://example.com/mine");
            edit(theirs, "https://example.com/theirs");
            button(theirs, "Save changes").click();
            assertThat(row.locator(".link-target")).containsText("example.com/theirs");

            button(mine, "Save changes").click();
            assertThat(mine.locator("link-dialog .notice")).containsText("Somebody changed");
            assertThat(mine.locator("#target-error")).containsText("https://example.com/theirs");
            assertThat(mine.getByLabel("Target")).hasValue("https://example.com/mine");
            button(mine, "Save mine").click();

            assertThat(row.locator(".link-target")).containsText("example.com/mine");
        }
    }

    @Test
    @Tag("slow")
    void readsMarkupInTagsAsTheTextThatWasTyped() {
        var markup = "<img src=x onerror=alert(1)>";
        try (var visitor = new Visitor()) {
            var dashboard = visitor.signUpAndLogIn("ada");
            button(dashboard, "New link").click();
            dashboard.getByLabel("Target").fill("https://example.com/");
            dashboard.getByLabel("Tags").fill(markup);
            button(dashboard, "Create link").click();
            assertThat(dashboard.locator(".link-row")).containsText(markup);

            assertThat(dashboard.locator("img[src=x]")).hasCount(0);
            visitor.assertNothingWentWrong();
        }
    }

    @Test
    @Tag("slow")
    void seesTheLinkThatAProgramMade() {
        try (var visitor = new Visitor()) {
            var dashboard = visitor.signUpAndLogIn("ada");
            dashboard.navigate("/app/keys");
            button(dashboard, "New key").click();
            dashboard.getByLabel("Name").fill("Nightly report");
            dashboard.getByLabel("Create, change and archive links").check();
            button(dashboard, "Create key").click();
            var secret = dashboard.locator(".key-secret code").first().innerText();
            button(dashboard, "Done").click();

            var request =
                    HttpRequest.newBuilder(House.at("/api/v1/links"))
                            .header("Authorization", "Bearer " + secret)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"target\": \"https://example.com/\"}"))
                            .build();
            var answer = House.send(request);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);

            link(dashboard, "Links").click();
            assertThat(dashboard.locator(".link-row")).hasCount(1);
            visitor.assertNothingWentWrong();
        }
    }

    private static void edit(Page dashboard, String target) {
        dashboard.locator(".link-row [aria-label^=Edit]").click();
        dashboard.getByLabel("Target").fill(target);
    }
}
