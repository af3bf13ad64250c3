package com.example.parasol.web.site.confirmation;

import java.util.Objects;

/** What was typed; what is missing counts as empty. */
record ConfirmationForm(String token, String password) {

    ConfirmationForm {
        token = Objects.requireNonNullElse(token, "");
        password = Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
        return "ConfirmationForm[]";
    }
}
