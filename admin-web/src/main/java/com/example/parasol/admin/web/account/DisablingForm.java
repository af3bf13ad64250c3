package com.example.parasol.admin.web.account;

import com.example.parasol.core.domain.audit.Reason;
import java.util.Objects;

/** What was typed, so that a refused form can show it again; what is missing counts as empty. */
record DisablingForm(String reason) {

    DisablingForm {
        reason = Objects.requireNonNullElse(reason, "");
    }

    Reason toReason() {
        return new Reason(reason);
    }
}
