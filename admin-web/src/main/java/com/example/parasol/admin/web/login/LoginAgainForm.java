package com.example.parasol.admin.web.login;

import java.util.Objects;

/** What was typed; what is missing counts as empty. */
record LoginAgainForm(String password, String code) {

    LoginAgainForm {
        password = Objects.requireNonNullElse(password, "");
        code = Objects.requireNonNullElse(code, "").strip();
    }

    /** Without either, which must not reach a log. */
    @Override
    public String toString() {
        return "LoginAgainForm[]";
    }
}
