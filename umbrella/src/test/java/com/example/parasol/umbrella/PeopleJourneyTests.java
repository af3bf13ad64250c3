package com.example.parasol.umbrella;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people do with their accounts in the course of time, in browsers and by mail. */
@Tag("slow")
class PeopleJourneyTests {

    @Test
    void fromTheSignUpToTheResetOfThePassword() {
        try (var ada = Customer.named("ada");
                var grace = Customer.named("grace");
                var elsewhere = ada.elsewhere()) {
            ada.signUp("Analytical Engines");
            ada.confirmAddress();
            ada.logIn();
            ada.assertAt("/app");
            ada.logOut();
            ada.logInByMail();

            ada.setUpApp();
            ada.addPasskey();
            ada.logOut();
            ada.logIn();
            ada.assertAt("/login/code");
            ada.usePasskey();
            ada.assertAt("/app");

            ada.payForPro();
            ada.invite(grace, "Admin");
            grace.joinByMail();
            grace.logIn();
            grace.assertAt("/app");

            ada.lookAtMembers();
            ada.changeRole(grace, "Owner");
            grace.lookAtMembers();
            grace.changeRole(ada, "Member");
            ada.assertNothingWentWrong();
            ada.changeRole(grace, "Member");
            assertThat(ada.page().locator("h1")).hasText("This is not for you");

            elsewhere.resetPassword("another correct horse");
            ada.page().navigate("/app");
            ada.assertAt("/login");
            elsewhere.logIn();
            elsewhere.assertAt("/login/code");
            elsewhere.assertNothingWentWrong();
            grace.assertNothingWentWrong();
        }
    }
}
