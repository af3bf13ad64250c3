package com.example.parasol.web.site.reset;

import java.util.Objects;

/** What was typed; what is missing counts as empty. */
record ResetForm(String token, String password) {

    ResetForm {
        token = Objects.requireNonNullElse(token, "");
        password = Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
        return "ResetForm[]";
    }
}
