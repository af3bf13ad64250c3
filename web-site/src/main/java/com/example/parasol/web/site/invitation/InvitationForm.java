package com.example.parasol.web.site.invitation;

import java.util.Objects;

/** What was typed, so that a refused form can show it again; what is missing counts as empty. */
record InvitationForm(String email) {

    InvitationForm {
        email = Objects.requireNonNullElse(email, "").strip();
    }
}
