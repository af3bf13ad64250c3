package com.example.parasol.admin.web.subscription;

import com.example.parasol.core.domain.audit.Reason;
import java.util.Objects;

/** What was chosen and typed, so that a refused form can show it again. */
record SubscriptionForm(String plan, String reason) {

    SubscriptionForm {
        plan = Objects.requireNonNullElse(plan, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    Reason toReason() {
        return new Reason(reason);
    }
}
