package com.example.parasol.umbrella;

import static com.example.parasol.umbrella.Visitor.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The dashboard when the API asks for a login that is not so long ago. */
@Tag("slow")
class LoginAgainTests {

    @Test
    void whatWasTypedIsStillThereAfterTheLoginAndThenIsDone() {
        try (var visitor = new Visitor()) {
            var dashboard = visitor.signUpAndLogIn("emmy");
            visitor.letTenMinutesPass();
            dashboard.navigate("/app/keys");
            button(dashboard, "New key").click();
            dashboard.getByLabel("Name").fill("Nightly report");
            dashboard.getByLabel("Expires").selectOption("365");
            dashboard.locator("input[name=scopes]").last().check();
            button(dashboard, "Create key").click();

            confirm(dashboard);

            assertThat(dashboard).hasURL(Pattern.compile(".*/app/keys$"));
            assertThat(dashboard.getByLabel("Name")).hasValue("Nightly report");
            assertThat(dashboard.getByLabel("Expires")).hasValue("365");
            assertThat(dashboard.locator("input[name=scopes]").last()).isChecked();
            button(dashboard, "Create key").click();
            assertThat(dashboard.locator(".key-secret code").first())
                    .containsText(Pattern.compile("^parasol_live_"));
        }
    }

    @Test
    void aKeyIsRevokedAfterTheLogin() {
        try (var visitor = new Visitor()) {
            var dashboard = visitor.signUpAndLogIn("sophie");
            dashboard.navigate("/app/keys");
            button(dashboard, "New key").click();
            dashboard.getByLabel("Name").fill("Old");
            button(dashboard, "Create key").click();
            button(dashboard, "Done").click();
            visitor.letTenMinutesPass();
            dashboard.reload();
            revoke(dashboard);

            confirm(dashboard);

            assertThat(dashboard.getByText("parasol_live_")).hasCount(1);
            revoke(dashboard);
            assertThat(dashboard.getByText("parasol_live_")).hasCount(0);
        }
    }

    private static void confirm(Page page) {
        assertThat(page).hasURL(Pattern.compile(".*/login/again\\?return_to=%2Fapp%2Fkeys$"));
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("main form button.primary").click();
    }

    private static void revoke(Page page) {
        button(page, "Revoke Old").click();
        button(page, "Revoke key").click();
    }
}
