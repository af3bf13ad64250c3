package com.example.parasol.api.service.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.refusal.Invalid;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountCursorTests {
    private static final UUID ID = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, Long.MAX_VALUE})
    void aCursorIsReadAsItWasWritten(long count) {
        var cursor = new CountCursor(count, ID);

        assertThat(CountCursor.parse(cursor.encoded())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "AAAA", "\u0000", "________________________________"})
    void whatWeDidNotWriteIsRefused(String encoded) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> CountCursor.parse(encoded))
                .satisfies(refused ->
                        assertThat(refused.violations().getFirst().field()).isEqualTo("cursor"));
    }

    @Test
    void aCursorOfTheOtherKindIsRefused() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> CountCursor.parse(new Cursor(Instant.EPOCH, ID).encoded()));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Cursor.parse(new CountCursor(1, ID).encoded()));
    }
}
