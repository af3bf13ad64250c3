package com.example.parasol.api.service.input;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Refuses null where JSON allows it and the domain does not. */
public final class Required {
    private Required() {}

    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new Invalid(missing(field));
        }
        return value;
    }

    /** Every element must be there; the field of the refusal counts from zero. */
    public static <T> List<T> allPresent(String field, List<@Nullable T> values) {
        Invalid.throwIfAny(
                IntStream.range(0, values.size())
                        .filter(index -> values.get(index) == null)
                        .mapToObj(index -> missing(field + "/" + index))
                        .toList());
        return values.stream().filter(Objects::nonNull).toList();
    }

    private static Violation missing(String field) {
        return new Violation(field, "required", "Give a value");
    }
}
