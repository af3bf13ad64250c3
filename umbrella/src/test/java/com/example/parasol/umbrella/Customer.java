package com.example.parasol.umbrella;

import static com.example.parasol.umbrella.Visitor.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody at his browser who does with his account what its pages offer, step by step. */
final class Customer implements AutoCloseable {

    private static final String PASSWORD = "correct horse battery";

    private final Visitor visitor = new Visitor();
    private final Page page = visitor.open("/");
    private final String email;

    Customer(String name) {
        this.email = name + "-" + UUID.randomUUID() + "@example.com";
    }

    String email() {
        return email;
    }

    Page page() {
        return page;
    }

    void signUp(String organization) {
        page.navigate("/signup");
        type("email", email);
        type("password", PASSWORD);
        type("organization", organization);
        button(page, "Create my account").click();
        assertAt("/login");
        assertThat(page.locator("input[name=email]")).hasValue(email);
    }

    void confirmAddress() {
        page.navigate(DevMailbox.link(email, "/signup/confirmation"));
        type("password", PASSWORD);
        button(page, "Confirm my address").click();
        assertAt("/login");
        assertThat(page.locator(".notice.good")).containsText("Your address is confirmed");
    }

    /** As far as the password leads. */
    void logIn() {
        page.navigate("/login");
        type("email", email);
        type("password", PASSWORD);
        button(page, "Log in").click();
    }

    void logInByMail() {
        page.navigate("/login/link");
        type("email", email);
        button(page, "Send me the link").click();
        page.navigate(DevMailbox.link(email, "/login/link"));
        button(page, "Log in").click();
        assertAt("/app");
    }

    void logOut() {
        page.navigate("/");
        button(page, "Log out").click();
        page.navigate("/app");
        assertAt("/login");
    }

    /** Sets up an authenticator app; its secret. */
    String setUpApp() {
        page.navigate("/account/factors");
        button(page, "Set up").click();
        var secret = page.locator("main code").innerText();
        type("code", HiredOperator.code(secret));
        button(page, "Switch it on").click();
        assertThat(page.locator("ol.codes li")).hasCount(10);
        page.getByText("I have kept them").click();
        assertThat(page.locator(".factor-app .badge")).hasText("On");
        return secret;
    }

    void type(String field, String text) {
        page.locator("main input[name=" + field + "]").fill(text);
    }

    void assertAt(String path) {
        assertThat(page).hasURL(Pattern.compile("//[^/]*" + path + "(\\?.*)?$"));
    }

    void assertNothingWentWrong() {
        visitor.assertNothingWentWrong();
    }

    @Override
    public void close() {
        visitor.close();
    }
}
