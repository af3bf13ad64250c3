package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import java.util.List;

/** The rule for names: 1 to 80 characters that are text; many may have the same. */
final class OrganizationName {

    private static final int MAX = 80;

    static List<Violation> check(String name) {
        return PlainText.isName(name, MAX)
                ? List.of()
                : List.of(
                        new Violation(
                                "organization",
                                "name",
                                "Give it a name of 1 to %d characters".formatted(MAX)));
    }

    private OrganizationName() {}
}
