package com.example.parasol.api.service.paging;

import com.example.parasol.core.domain.refusal.Invalid;
import java.nio.ByteBuffer;
import java.util.UUID;

/** A place in a list that is sorted by a number, then id. */
public record CountCursor(long count, UUID id) implements Place {
    private static final int LENGTH = 8 + 16;

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws Invalid for field cursor
     */
    public static CountCursor parse(String encoded) {
        return CursorBytes.read(encoded, LENGTH)
                .map(bytes ->
                        new CountCursor(
                                bytes.getLong(), new UUID(bytes.getLong(), bytes.getLong())))
                .filter(cursor -> cursor.count >= 0)
                .orElseThrow(CursorBytes::refusal);
    }

    @Override
    public String encoded() {
        return CursorBytes.write(
                ByteBuffer.allocate(LENGTH)
                        .putLong(count)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits()));
    }
}
