package com.example.parasol.web.site.deletion;

import java.util.Objects;

/** What was typed; what is missing counts as empty. */
record DeletionForm(String email) {

    DeletionForm {
        email = Objects.requireNonNullElse(email, "").strip();
    }
}
