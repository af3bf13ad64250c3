package com.example.parasol.web.site.emailchange;

import java.util.Objects;

/** What was typed, so that a refused form can show it again; what is missing counts as empty. */
record EmailChangeForm(String email) {

    EmailChangeForm {
        email = Objects.requireNonNullElse(email, "").strip();
    }
}
