package com.example.parasol.admin.web.login;

import java.util.Objects;

/** What was typed, so that a slip can be mended; what is missing counts as empty. */
record LoginCodeForm(String code) {

    LoginCodeForm {
        code = Objects.requireNonNullElse(code, "").strip();
    }

    /** Without the code, which must not reach a log. */
    @Override
    public String toString() {
        return "LoginCodeForm[]";
    }
}
