package com.example.parasol.api.service.paging;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A place in a list that is sorted by time, then id. It names a place and grants nothing: whose
 * rows are listed is the caller's organization, whatever the cursor says.
 */
public record Cursor(Instant at, UUID id) {
    private static final int LENGTH = 8 + 4 + 16;

    /** Later times are made up, and the database does not know all of them. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws Invalid for field cursor
     */
    public static Cursor parse(String encoded) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
            if (bytes.remaining() == LENGTH) {
                var at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
                if (!at.isBefore(Instant.EPOCH) && at.isBefore(END)) {
                    return new Cursor(at, new UUID(bytes.getLong(), bytes.getLong()));
                }
            }
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException ignored) {
            // the same refusal as for a wrong length
        }
        throw new Invalid(
                List.of(new Violation("cursor", "cursor", "Send the next of an earlier page")));
    }

    public String encoded() {
        var bytes =
                ByteBuffer.allocate(LENGTH)
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano())
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
