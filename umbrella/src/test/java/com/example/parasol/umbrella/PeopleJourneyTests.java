package com.example.parasol.umbrella;

import org.junit.jupiter.api.Test;

/** What people do with their accounts in the course of time, in browsers and by mail. */
class PeopleJourneyTests {

    @Test
    void fromTheSignUpToTheResetOfThePassword() {
        try (var ada = new Customer("ada")) {
            ada.signUp("Analytical Engines");
            ada.confirmAddress();
            ada.logIn();
            ada.assertAt("/app");
            ada.logOut();
            ada.logInByMail();

            ada.setUpApp();
            ada.logOut();
            ada.logIn();
            ada.assertAt("/login/code");
            ada.assertNothingWentWrong();
        }
    }
}
