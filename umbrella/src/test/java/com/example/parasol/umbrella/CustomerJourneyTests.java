package com.example.parasol.umbrella;

import static com.example.parasol.umbrella.Visitor.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** What a customer does on the first day, in a real browser, through one port. */
class CustomerJourneyTests {

    @Test
    void readsMarkupAsTheTextThatWasTyped() {
        var markup = "<img src=x onerror=alert(1)>";
        try (var visitor = new Visitor()) {
            var dashboard = visitor.signUpAndLogIn("ada");
            dashboard.navigate("/app/webhooks");
            button(dashboard, "New endpoint").click();
            dashboard.getByLabel("Address").fill("https://example.com/");
            dashboard.getByLabel("Description").fill(markup);
            button(dashboard, "Create endpoint").click();
            assertThat(dashboard.getByText("The secret of your endpoint")).isVisible();
            dashboard.navigate("/app/webhooks");
            assertThat(dashboard.getByText(markup)).isVisible();

            assertThat(dashboard.locator("img[src=x]")).hasCount(0);
            visitor.assertNothingWentWrong();
        }
    }

    @Test
    void paysForAPlan() {
        try (var ada = Customer.named("ada")) {
            ada.signUp("Analytical Engines");
            ada.logIn();
            ada.assertAt("/app");
            ada.payForPro();

            ada.page().navigate("/pricing");
            assertThat(ada.page().locator(".price-card:has(.badge.good) h3")).hasText("Pro");
        }
    }

    @Test
    void callsTheApiWithAKeyFromTheDashboard() {
        try (var visitor = new Visitor()) {
            var dashboard = visitor.signUpAndLogIn("ada");
            dashboard
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("API keys"))
                    .first()
                    .click();
            button(dashboard, "New key").click();
            dashboard.getByLabel("Name").fill("Nightly report");
            dashboard.getByLabel("See the members").check();
            button(dashboard, "Create key").click();
            var secret = dashboard.locator(".key-secret code").first().innerText();
            button(dashboard, "Done").click();

            var request =
                    HttpRequest.newBuilder(House.at("/api/v1/members"))
                            .header("Authorization", "Bearer " + secret)
                            .build();
            var answer = House.send(request);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            visitor.assertNothingWentWrong();
        }
    }
}
