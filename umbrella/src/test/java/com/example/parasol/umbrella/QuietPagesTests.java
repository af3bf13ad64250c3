package com.example.parasol.umbrella;

import static com.example.parasol.umbrella.Visitor.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In a real browser no page does what its policy forbids, and none complains of anything. */
class QuietPagesTests {

    private static final List<String> FOR_EVERYBODY =
            List.of(
                    "/",
                    "/pricing",
                    "/signup",
                    "/login",
                    "/login/link",
                    "/password/forgotten",
                    "/docs",
                    "/docs/quick-start");

    private static final List<String> OF_DEVELOPMENT =
            List.of("/dev", "/dev/log", "/dev/log?level=error", "/dev/jobs", "/dev/mail");

    private static final List<String> OF_CUSTOMERS =
            List.of(
                    "/",
                    "/pricing",
                    "/login/again",
                    "/account",
                    "/account/email",
                    "/account/password",
                    "/account/factors",
                    "/account/devices",
                    "/account/export",
                    "/account/deletion",
                    "/organization",
                    "/organization/new",
                    "/organization/members",
                    "/organization/invitations",
                    "/organization/plan",
                    "/app",
                    // sample:link
                    "/app/imports",
                    // end:sample
                    "/app/webhooks",
                    "/app/usage",
                    "/app/audit",
                    "/app/keys");

    private static final List<String> OF_OPERATORS =
            List.of("/admin/organizations", "/admin/devices", "/admin/login/again");

    @Test
    void pagesForEverybodyAre() {
        try (var visitor = new Visitor()) {
            walk(visitor.open("/"), FOR_EVERYBODY);

            visitor.assertNothingWentWrong();
        }
    }

    @Test
    void pagesOfDevelopmentAre() {
        Assumptions.assumeTrue(House.isOurs());
        try (var visitor = new Visitor()) {
            walk(visitor.open("/dev"), OF_DEVELOPMENT);

            visitor.assertNothingWentWrong();
        }
    }

    @Test
    @Tag("slow")
    void theApisDocumentationIsAndCallsWithAPastedKey() throws Exception {
        var key = DocsReader.newKey();
        try (var visitor = new Visitor()) {
            var docs = visitor.open("/api/docs");
            var authorize = docs.locator("button.authorize").first();
            // the document is made when somebody asks for it first, and the page shows all of it
            assertThat(authorize).isVisible(new IsVisibleOptions().setTimeout(30_000));
            authorize.click();
            docs.locator(".auth-container input").fill(key);
            docs.locator(".auth-btn-wrapper .authorize").click();
            docs.locator(".auth-btn-wrapper .btn-done").click();
            var operation = docs.locator(".opblock-post:has([data-path='/v1/webhook-endpoints'])");
            operation.locator(".opblock-summary-control").click();
            for (var call = 1; call <= 2; call++) {
                operation
                        .locator("textarea")
                        .fill(
                                "{\"url\": \"https://example.com/\", \"events\": [\"quota.reached\"]}");
                var answer =
                        docs.waitForResponse(
                                "**/api/v1/webhook-endpoints",
                                () -> operation.locator(".execute").click());

                assertThat(answer.status()).isEqualTo(201);
                assertThat(answer.allHeaders()).doesNotContainKey("idempotent-replayed");
            }
            assertThat(operation.locator(".live-responses-table .response").first())
                    .containsText("201");
            assertThat(stored(docs)).doesNotContain("parasol_");
            visitor.assertNothingWentWrong();
        }
    }

    @Test
    @Tag("slow")
    void pagesOfCustomersAreAndKeepNoSecret() {
        try (var visitor = new Visitor()) {
            var page = visitor.signUpAndLogIn("maryam");
            walk(page, OF_CUSTOMERS);
            button(page, "New key").click();
            page.getByLabel("Name").fill("Nightly report");
            page.locator("input[name=scopes]").first().check();
            button(page, "Create key").click();
            assertThat(page.locator(".key-secret code").first()).isVisible();

            assertThat(stored(page)).doesNotContain("parasol_");
            visitor.assertNothingWentWrong();
        }
    }

    @Test
    @Tag("slow")
    void pagesOfOperatorsAre() {
        try (var visitor = new Visitor()) {
            visitor.signUpAndLogIn("ingrid");
            var office = visitor.logInToBackOffice();
            walk(office, OF_OPERATORS);
            office.navigate("/admin/organizations");
            office.locator("tbody a").first().click();
            office.locator("tbody a").first().click();
            assertThat(office.locator(".facts")).isVisible();

            visitor.assertNothingWentWrong();
        }
    }

    private static void walk(Page page, List<String> paths) {
        for (var path : paths) {
            var answer = page.navigate(path);
            assertThat(answer).as(path).matches(it -> it.status() == 200);
            assertThat(page.locator("h1").first()).isVisible();
        }
    }

    private static String stored(Page page) {
        return (String) page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])");
    }
}
