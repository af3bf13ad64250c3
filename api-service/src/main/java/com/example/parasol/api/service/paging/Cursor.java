package com.example.parasol.api.service.paging;

import com.example.parasol.core.domain.refusal.Invalid;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A place in a list that is sorted by time, then id. */
public record Cursor(Instant at, UUID id) implements Place {
    private static final int LENGTH = 8 + 4 + 16;

    /** Later times are made up, and the database does not know all of them. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws Invalid for field cursor
     */
    public static Cursor parse(String encoded) {
        return CursorBytes.read(encoded, LENGTH)
                .flatMap(Cursor::read)
                .filter(cursor -> !cursor.at.isBefore(Instant.EPOCH) && cursor.at.isBefore(END))
                .orElseThrow(CursorBytes::refusal);
    }

    private static Optional<Cursor> read(ByteBuffer bytes) {
        try {
            var at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
            return Optional.of(new Cursor(at, new UUID(bytes.getLong(), bytes.getLong())));
        } catch (DateTimeException | ArithmeticException noTime) {
            return Optional.empty();
        }
    }

    @Override
    public String encoded() {
        return CursorBytes.write(
                ByteBuffer.allocate(LENGTH)
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano())
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits()));
    }
}
