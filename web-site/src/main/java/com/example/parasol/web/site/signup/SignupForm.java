package com.example.parasol.web.site.signup;

import com.example.parasol.core.domain.signup.NewSignup;
import java.util.Objects;

/** What was typed, so that a refused form can show it again; what is missing counts as empty. */
record SignupForm(String email, String password, String organization) {

    SignupForm {
        email = Objects.requireNonNullElse(email, "").strip();
        password = Objects.requireNonNullElse(password, "");
        organization = Objects.requireNonNullElse(organization, "").strip();
    }

    NewSignup toSignup(String address) {
        return new NewSignup(email, password, organization, address);
    }

    @Override
    public String toString() {
        return "SignupForm[]";
    }
}
