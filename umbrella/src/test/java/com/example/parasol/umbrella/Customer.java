package com.example.parasol.umbrella;

import static com.example.parasol.umbrella.Visitor.button;
import static com.example.parasol.umbrella.Visitor.link;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody at his browser who does with his account what its pages offer, step by step. */
final class Customer implements AutoCloseable {

    private final Visitor visitor = new Visitor();
    private final Page page = visitor.open("/");
    private final String email;
    private String password = "correct horse battery";

    private Customer(String email) {
        this.email = email;
    }

    static Customer named(String name) {
        return new Customer(name + "-" + UUID.randomUUID() + "@example.com");
    }

    /** The same person at another browser. */
    Customer elsewhere() {
        return new Customer(email);
    }

    Page page() {
        return page;
    }

    void signUp(String organization) {
        page.navigate("/signup");
        type("email", email);
        type("password", password);
        type("organization", organization);
        button(page, "Create my account").click();
        assertAt("/login");
        assertThat(page.locator("input[name=email]")).hasValue(email);
    }

    void confirmAddress() {
        page.navigate(DevMailbox.link(email, "/signup/confirmation"));
        type("password", password);
        button(page, "Confirm my address").click();
        assertAt("/login");
        assertThat(page.locator(".notice.good")).containsText("Your address is confirmed");
    }

    /** As far as the password leads. */
    void logIn() {
        page.navigate("/login");
        type("email", email);
        type("password", password);
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

    void setUpApp() {
        page.navigate("/account/factors");
        button(page, "Set up").click();
        var secret = page.locator("main code").innerText();
        type("code", HiredOperator.code(secret));
        button(page, "Switch it on").click();
        assertThat(page.locator("ol.codes li")).hasCount(10);
        page.getByText("I have kept them").click();
        assertThat(page.locator(".factor-app .badge")).hasText("On");
    }

    void addPasskey() {
        new PasskeyDevice(page);
        page.navigate("/account/factors");
        button(page, "Add a passkey").click();
        assertThat(page.locator(".factor-passkey")).hasCount(1);
    }

    void usePasskey() {
        button(page, "Use a passkey").click();
    }

    void payForPro() {
        page.navigate("/pricing");
        link(page, "Choose Pro").click();
        button(page, "Choose Pro").click();
        link(page, "Pay €12").click();
        link(page, "Pay").click();
        assertThat(page.locator("main .notice.good")).containsText("You are on the plan Pro");
    }

    void invite(Customer colleague, String role) {
        page.navigate("/organization/invitations");
        type("email", colleague.email);
        page.getByLabel("Role").selectOption(new SelectOption().setLabel(role));
        button(page, "Send invitation").click();
        assertThat(page.locator(".members")).containsText(colleague.email);
    }

    void joinByMail() {
        page.navigate(DevMailbox.link(email, "/invitation"));
        link(page, "Create my account").click();
        type("password", password);
        button(page, "Create my account and join").click();
        assertAt("/login");
    }

    void lookAtMembers() {
        page.navigate("/organization/members");
    }

    /** On the page that he looks at already, which may be older than his rights. */
    void changeRole(Customer colleague, String role) {
        var row =
                page.locator(".members li").filter(new FilterOptions().setHasText(colleague.email));
        row.locator("select").selectOption(new SelectOption().setLabel(role));
        row.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Change")).click();
    }

    void resetPassword(String another) {
        page.navigate("/password/forgotten");
        type("email", email);
        page.locator("main form button.primary").click();
        page.navigate(DevMailbox.link(email, "/password/reset"));
        type("password", another);
        button(page, "Set password").click();
        assertAt("/login");
        password = another;
    }

    private void type(String field, String text) {
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
