package com.example.parasol.core.domain.audit;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; what is null does not matter.
 *
 * @param actor the id of a person or a key, the name of a job, or {@code operator}
 * @param action such as {@code key.created}, or the noun alone for all that was done to keys
 * @param from the first moment that is wanted
 * @param to the first moment that is not wanted any more
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null);

    /** PostgreSQL knows times beyond these; the trail does not. */
    static final Instant BEGINNING = Instant.EPOCH;

    static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final Pattern ACTOR = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Pattern ACTION = Pattern.compile("[a-z-]{1,50}(\\.[a-z-]{1,50})?");

    void check() {
        var violations = new ArrayList<Violation>();
        if (actor != null && !ACTOR.matcher(actor).matches()) {
            violations.add(
                    new Violation(
                            "actor", "actor", "Give the id of a person or a key, or operator"));
        }
        if (action != null && !ACTION.matcher(action).matches()) {
            violations.add(new Violation("action", "action", "Give an action such as key.created"));
        }
        if (from != null && to != null && from.isAfter(to)) {
            violations.add(new Violation("to", "range", "Choose an end after the beginning"));
        }
        Invalid.throwIfAny(violations);
    }

    Instant since() {
        return within(from, BEGINNING);
    }

    Instant until() {
        return within(to, END);
    }

    private static Instant within(@Nullable Instant time, Instant otherwise) {
        if (time == null) {
            return otherwise;
        }
        return time.isBefore(BEGINNING) ? BEGINNING : time.isAfter(END) ? END : time;
    }
}
