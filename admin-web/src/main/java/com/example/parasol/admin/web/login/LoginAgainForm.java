package com.example.parasol.admin.web.login;

import java.util.Objects;

/** What was typed; what is missing counts as empty. */
record LoginAgainForm(String password) {

    LoginAgainForm {
        password = Objects.requireNonNullElse(password, "");
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "LoginAgainForm[]";
    }
}
