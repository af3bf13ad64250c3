package com.example.parasol.core.domain.account;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.ZoneId;
import java.util.ArrayList;

/**
 * What a person says of himself.
 *
 * @param timeZone a name of the IANA database, such as {@code Europe/Berlin}
 */
public record Profile(String name, String timeZone) {

    private static final int MAX_NAME = 80;

    void check() {
        var violations = new ArrayList<Violation>();
        if (!PlainText.isName(name, MAX_NAME)) {
            violations.add(
                    new Violation("name", "name", "Use 1 to %d characters".formatted(MAX_NAME)));
        }
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            violations.add(new Violation("timeZone", "zone", "Choose a time zone from the list"));
        }
        Invalid.throwIfAny(violations);
    }
}
