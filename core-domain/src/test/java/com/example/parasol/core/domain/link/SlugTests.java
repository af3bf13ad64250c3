package com.example.parasol.core.domain.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "Summer-Sale", "2026", "a--b"})
    void lettersDigitsAndInnerHyphensAreWellFormed(String slug) {
        assertThat(Slug.isWellFormed(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "-abc",
                "abc-",
                "a_b",
                "a b",
                "a.b",
                "a/b",
                "ünï",
                "a\u0000c",
                "abc\n",
                "%61bc"
            })
    void otherTextIsNot(String slug) {
        assertThat(Slug.isWellFormed(slug)).isFalse();
    }

    @Test
    void atMost64CharactersAre() {
        assertThat(Slug.isWellFormed("x".repeat(64))).isTrue();
        assertThat(Slug.isWellFormed("x".repeat(65))).isFalse();
    }

    @Test
    void madeSlugsHaveSevenCharactersAndNoLookAlikes() {
        var slugs =
                IntStream.range(0, 1000).mapToObj(_ -> Slug.random()).collect(Collectors.toSet());

        assertThat(slugs).hasSize(1000).allMatch(slug -> slug.matches("[2-9a-hjkmnp-z]{7}"));
    }
}
