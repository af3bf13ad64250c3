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
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\nb",
                "a\rb",
                "a\tb",
                "a\u2028b",
                "a\u0085b",
                "a\ud800b",
                "a\u202eb",
                "a\u2066b"
            })
    void whatBreaksOrReordersLinesOrIsNoTextIsNot(String text) {
        assertThat(PlainText.isClean(text)).isFalse();
        assertThat(PlainText.clean(text, 100)).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", " \u200dAda", "مي\u200cخواهم", "👩‍🚀", "\ue000", "."})
    void oneCharacterThatIsSeenMakesAName(String text) {
        assertThat(PlainText.isName(text, 10)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u200b",
                "\u2060\ufeff",
                "\u00ad",
                "\ufe0f",
                "\u3164",
                "\u2800",
                "\u0301",
                "A\u202eda",
                "A\nda",
                "elevenchars"
            })
    void whatNobodySeesOrCannotBeShownIsNone(String text) {
        assertThat(PlainText.isName(text, 10)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", " one\n", "one\ntwo", "one\r\n\ttwo", "1\n2\n3\n4\n5"})
    void aTextMayHaveLines(String text) {
        assertThat(PlainText.isText(text, 10)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\t", "a\u0000b", "a\n\u202eb", "a\u000bb", "eleven\nchars"})
    void whatNobodyCanReadIsNone(String text) {
        assertThat(PlainText.isText(text, 10)).isFalse();
    }

    @Test
    void lengthIsInCharactersThatPeopleCount() {
        assertThat(PlainText.length("👍👍")).isEqualTo(2);
        assertThat(PlainText.clean("👍👍👍", 2)).isEqualTo("👍👍");
    }
}
