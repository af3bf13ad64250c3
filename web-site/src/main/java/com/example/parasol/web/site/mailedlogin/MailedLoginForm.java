package com.example.parasol.web.site.mailedlogin;

import java.util.Objects;

/** What was typed; what is missing counts as empty. */
record MailedLoginForm(String email) {

    MailedLoginForm {
        email = Objects.requireNonNullElse(email, "").strip();
    }
}
