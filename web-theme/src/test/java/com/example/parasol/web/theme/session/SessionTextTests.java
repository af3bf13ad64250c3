package com.example.parasol.web.theme.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionFailedException;

class SessionTextTests {

    private final SessionText text = new SessionText();

    @Test
    void textComesBackAsItWas() {
        assertThat(text.convert(text.convert("grün", byte[].class), Object.class))
                .isEqualTo("grün");
    }

    @Test
    void aRowThatAnotherVersionWroteIsReadable() {
        assertThat(text.convert(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5}, Object.class))
                .isInstanceOf(String.class);
    }

    @Test
    void objectsAreRefused() {
        assertThatThrownBy(() -> text.convert(new StringBuilder(), byte[].class))
                .isInstanceOf(ConversionFailedException.class);
    }
}
