package com.example.parasol.web.site.invitation;

import java.util.Objects;

/** What was typed; what is missing counts as empty. */
record AcceptanceForm(String token, String password) {

    AcceptanceForm {
        token = Objects.requireNonNullElse(token, "");
        password = Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
        return "AcceptanceForm[]";
    }
}
