package com.example.parasol.core.domain.key;

import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param name 1 to 60 characters, for people
 * @param scopes at least one that keys may hold, for example {@code keys:read}
 * @param expiresAt in the future, at most ten years ahead, or null for never
 */
public record NewApiKey(String name, List<String> scopes, @Nullable Instant expiresAt) {

    private static final int MAX_NAME = 60;
    private static final Duration LONGEST = Duration.ofDays(3653);

    public NewApiKey {
        scopes = List.copyOf(scopes);
        // as exactly as the database keeps it
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
    }

    void check(Instant now) {
        var violations = new ArrayList<Violation>();
        if (!PlainText.isName(name, MAX_NAME)) {
            violations.add(
                    new Violation(
                            "name",
                            "name",
                            "Give it a name of 1 to %d characters".formatted(MAX_NAME)));
        }
        if (scopes.isEmpty()) {
            violations.add(new Violation("scopes", "required", "Choose at least one scope"));
        } else if (!scopes.stream().allMatch(NewApiKey::isGrantable)) {
            violations.add(new Violation("scopes", "scope", "Choose among " + grantable()));
        }
        if (expiresAt != null
                && (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST)))) {
            violations.add(
                    new Violation(
                            "expiresAt", "future", "Choose a time within the next ten years"));
        }
        Invalid.throwIfAny(violations);
    }

    private static boolean isGrantable(String scope) {
        return Permission.ofScope(scope).filter(Permission::grantableToKeys).isPresent();
    }

    private static String grantable() {
        return String.join(
                ", ",
                Arrays.stream(Permission.values())
                        .filter(Permission::grantableToKeys)
                        .map(Permission::scope)
                        .toList());
    }
}
