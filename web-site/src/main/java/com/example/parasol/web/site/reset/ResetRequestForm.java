package com.example.parasol.web.site.reset;

import java.util.Objects;

/** What was typed; what is missing counts as empty. */
record ResetRequestForm(String email) {

    ResetRequestForm {
        email = Objects.requireNonNullElse(email, "").strip();
    }
}
