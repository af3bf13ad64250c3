package com.example.parasol.api.service.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.refusal.Invalid;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void aCursorIsReadAsItWasWritten() {
        var cursor = new Cursor(Instant.parse("2026-11-22T10:11:12.345678Z"), UUID.randomUUID());

        assertThat(Cursor.parse(cursor.encoded())).isEqualTo(cursor);
        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]{38}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "AAAA",
                "\u0000",
                "AAAAAGr4uOkww2YAAaIExTGdeyysyw5H3HCDT",
                "AAAAAGr4uOkww2YAAaIExTGdeyysyw5H3HCDTQA",
                "AAAAAGr4uOkww2YAAaIExTGdeyysyw5H3HCD+Q",
                "_________________________________w"
            })
    void whatWeDidNotWriteIsRefused(String encoded) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Cursor.parse(encoded))
                .satisfies(refused ->
                        assertThat(refused.violations().getFirst().field()).isEqualTo("cursor"));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, -62_167_219_201L, 253_402_300_800L})
    void aTimeThatNoDatabaseKnowsIsRefused(long seconds) {
        var bytes = ByteBuffer.allocate(28).putLong(seconds).array();
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Cursor.parse(encoded));
    }
}
