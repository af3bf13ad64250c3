package com.example.parasol.web.site.login;

import java.util.Objects;

/** What was typed, so that a slip can be mended; what is missing counts as empty. */
record LoginCodeForm(String code) {

    LoginCodeForm {
        code = Objects.requireNonNullElse(code, "").strip();
    }

    @Override
    public String toString() {
        return "LoginCodeForm[]";
    }
}
