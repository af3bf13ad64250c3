package com.example.parasol.umbrella;

import static com.example.parasol.umbrella.Visitor.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Passkeys as a browser has them, at the public address. */
@Tag("slow")
class PasskeyTests {

    @Test
    void aPasskeyOpensCompletesAndRenewsLoginsUntilItIsRemoved() {
        try (var visitor = new Visitor()) {
            var page = visitor.signUpAndLogIn("grace");
            new PasskeyDevice(page);
            register(page);

            logOut(page);
            page.navigate("/login?return_to=/account/devices");
            button(page, "Log in by passkey").click();
            assertThat(page).hasURL(at("/account/devices"));

            logOut(page);
            logInByPassword(page, visitor);
            assertThat(page).hasURL(Pattern.compile(".*/login/code\\?.*"));
            button(page, "Use a passkey").click();
            assertThat(page).hasURL(at("/app"));

            visitor.letTenMinutesPass();
            page.navigate("/account/factors");
            assertThat(page).hasURL(Pattern.compile(".*/login/again\\?.*"));
            button(page, "Use a passkey").click();
            assertThat(page).hasURL(at("/account/factors"));

            page.locator(".factor-passkey button").click();
            assertThat(page).hasURL(at("/account/factors?removed"));
            logOut(page);
            page.navigate("/login");
            button(page, "Log in by passkey").click();
            assertThat(page.locator(".notice.bad")).containsText("was not accepted");
            logInByPassword(page, visitor);
            assertThat(page).hasURL(at("/app"));
            visitor.assertNothingWentWrong();
        }
    }

    @Test
    void whatTheBrowserRefusesIsSaidBesideTheButton() {
        try (var visitor = new Visitor()) {
            var page = visitor.signUpAndLogIn("radia");
            var device = new PasskeyDevice(page);
            register(page);
            page.navigate("/account/factors");
            button(page, "Add a passkey").click();
            assertThat(page.getByRole(AriaRole.STATUS))
                    .containsText("has a passkey for your account already");

            logOut(page);
            page.navigate("/login");
            device.recognizeNobody();
            button(page, "Log in by passkey").click();
            assertThat(page.getByText("Nothing was done")).isVisible();
            assertThat(button(page, "Log in by passkey")).isEnabled();
            visitor.assertNothingWentWrong();
        }
    }

    @Test
    void aLoginThatGrewOldOnThePageIsAskedOnceMore() {
        try (var visitor = new Visitor()) {
            var page = visitor.signUpAndLogIn("lynn");
            new PasskeyDevice(page);
            page.navigate("/account/factors");
            visitor.letTenMinutesPass();
            button(page, "Add a passkey").click();

            assertThat(page).hasURL(Pattern.compile(".*/login/again\\?.*"));
        }
    }

    private static void register(Page page) {
        page.navigate("/account/factors");
        button(page, "Add a passkey").click();
        assertThat(page.locator(".codes code")).hasCount(10);
    }

    private static void logOut(Page page) {
        page.navigate("/account");
        button(page, "Log out").click();
        assertThat(page).hasURL(at("/"));
    }

    private static void logInByPassword(Page page, Visitor visitor) {
        page.navigate("/login");
        page.locator("input[name=email]").fill(visitor.email());
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("main form button.primary").click();
    }

    private static String at(String path) {
        return House.at(path).toString();
    }
}
