package com.example.parasol.web.site.login;

import java.util.Objects;

/** What was typed, so that a refused form can show it again; what is missing counts as empty. */
record LoginForm(String email, String password) {

    LoginForm {
        email = Objects.requireNonNullElse(email, "").strip();
        password = Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
        return "LoginForm[]";
    }
}
