package com.example.parasol.api.service.paging;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/** How cursors are written: as many bytes as their kind has, which tells the kinds apart. */
final class CursorBytes {
    private CursorBytes() {}

    static Optional<ByteBuffer> read(String encoded, int length) {
        try {
            var bytes = Base64.getUrlDecoder().decode(encoded);
            return bytes.length == length ? Optional.of(ByteBuffer.wrap(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static String write(ByteBuffer bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Invalid refusal() {
        return new Invalid(
                new Violation("cursor", "cursor", "Send the next of an earlier page of this list"));
    }
}
