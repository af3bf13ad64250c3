package com.example.parasol.core.domain.refusal;

import java.util.List;
import java.util.stream.Collectors;

/** The input breaks rules; all that were found are named at once. */
public final class Invalid extends DomainException {

    private final List<Violation> violations;

    public Invalid(List<Violation> violations) {
        super(violations.stream().map(Violation::detail).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public Invalid(Violation violation) {
        this(List.of(violation));
    }

    public List<Violation> violations() {
        return violations;
    }

    /**
     * Passes when the list is empty.
     *
     * @throws Invalid naming all of them, when it is not
     */
    public static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
