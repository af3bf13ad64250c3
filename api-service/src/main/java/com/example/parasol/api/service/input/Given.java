package com.example.parasol.api.service.input;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A member that a merge patch (RFC 7396) contains, perhaps as null. A member that it leaves out is
 * no {@code Given} at all but null, and stays as it is.
 */
@JsonDeserialize(using = GivenDeserializer.class)
public record Given<T>(@Nullable T value) {

    /** The value, or another one in place of null. */
    public T or(T other) {
        return value == null ? other : value;
    }
}
