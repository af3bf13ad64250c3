package com.example.parasol.web.site.login;

import java.util.Objects;

/** What was typed; what is missing counts as empty. */
record LoginAgainForm(String password) {

    LoginAgainForm {
        password = Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
        return "LoginAgainForm[]";
    }
}
