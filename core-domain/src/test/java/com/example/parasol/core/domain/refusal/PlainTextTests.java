package com.example.parasol.core.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada & Co", "Zoë 株式会社", "<b>bold</b>", "👩‍🚀 crew"})
    void textIsClean(String text) {
        assertThat(PlainText.isClean(text)).isTrue();
        assertThat(PlainText.clean(text, 100)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\rb", "a\tb", "a\u2028b", "a\u0085b", "a\ud800b"})
    void whatBreaksLinesOrIsNoTextIsNot(String text) {
        assertThat(PlainText.isClean(text)).isFalse();
        assertThat(PlainText.clean(text, 100)).isEqualTo("ab");
    }

    @Test
    void lengthIsInCharactersThatPeopleCount() {
        assertThat(PlainText.length("👍👍")).isEqualTo(2);
        assertThat(PlainText.clean("👍👍👍", 2)).isEqualTo("👍👍");
    }
}
