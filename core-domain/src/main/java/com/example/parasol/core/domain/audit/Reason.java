package com.example.parasol.core.domain.audit;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;

/** Why an operator changes something of somebody else's; it stays in the audit trail. */
public record Reason(String text) {

    private static final int MIN = 3;
    private static final int MAX = 200;

    /**
     * @param text 3 to 200 characters in one line; spaces around it do not count
     * @throws Invalid for field reason
     */
    public Reason {
        text = text.strip();
        if (PlainText.length(text) < MIN || !PlainText.isName(text, MAX)) {
            throw new Invalid(
                    new Violation(
                            "reason",
                            "reason",
                            "Say why in %d to %d characters".formatted(MIN, MAX)));
        }
    }
}
