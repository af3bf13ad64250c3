package com.example.parasol.core.domain.version;

import com.example.parasol.core.domain.refusal.Stale;
import java.util.Set;

/**
 * The versions that a caller would change or delete.
 *
 * @param any whether it may be any at all; then the others do not matter
 */
public record Expected(boolean any, Set<Integer> versions) {

    public static final Expected ANY = new Expected(true, Set.of());

    public Expected {
        versions = Set.copyOf(versions);
    }

    /** None of them refuses every version. */
    public static Expected oneOf(Set<Integer> versions) {
        return new Expected(false, versions);
    }

    /**
     * Passes when it is expected. Ask under the lock of the row, or the answer may be old.
     *
     * @throws Stale when it is another one
     */
    public void require(int version) {
        if (!any && !versions.contains(version)) {
            throw new Stale();
        }
    }
}
