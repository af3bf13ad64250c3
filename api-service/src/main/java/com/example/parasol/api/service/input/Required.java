package com.example.parasol.api.service.input;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Refuses null where JSON allows it and the domain does not, all of it at once. */
public final class Required {
    private final List<Violation> missing = new ArrayList<>();

    private Required() {}

    /**
     * Reads an input.
     *
     * @throws Invalid naming every value that was missing
     */
    public static <T> T read(Function<Required, T> input) {
        var required = new Required();
        var read = input.apply(required);
        Invalid.throwIfAny(required.missing);
        return read;
    }

    /** The value, or an empty text that nobody will see. */
    public String text(String field, @Nullable String value) {
        return value(field, value, "");
    }

    /** The value, or another one that nobody will see. */
    public <T> T value(String field, @Nullable T value, T other) {
        if (value == null) {
            missing.add(violation(field));
        }
        return value == null ? other : value;
    }

    /** The values, of which none may be null; a refusal counts them from zero. */
    public List<String> texts(String field, @Nullable List<@Nullable String> values) {
        return values(field, values);
    }

    /** The same for values of any type. */
    public <T> List<T> values(String field, @Nullable List<@Nullable T> values) {
        if (values == null) {
            missing.add(violation(field));
            return List.of();
        }
        IntStream.range(0, values.size())
                .filter(index -> values.get(index) == null)
                .forEach(index -> missing.add(violation(field + "/" + index)));
        return values.stream().filter(Objects::nonNull).toList();
    }

    private static Violation violation(String field) {
        return new Violation(field, "required", "Give a value");
    }
}
