package com.example.parasol.api.web.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTests {
    private static final String DIGEST = "0123456789abcdef0123456789abcdef";

    @Test
    void theVersionIsReadBack() {
        var tag = tag(7, "count: 1").toString();

        assertThat(tag).matches("\"7-[0-9a-f]{32}\"");
        assertThat(EntityTag.versions(tag)).containsExactly(7);
    }

    @Test
    void whatIsShownMakesAnotherTagOfTheSameVersion() {
        assertThat(tag(7, "count: 1")).isNotEqualTo(tag(7, "count: 2"));
    }

    @Test
    void aListMayHoldOthersTagsAndNothing() {
        var tags =
                ", \"1-%s\" ,,\"2-%s\",\"a,b\",\"\",\"x-%s\" ,".formatted(DIGEST, DIGEST, DIGEST);

        assertThat(EntityTag.versions(tags)).isEqualTo(Set.of(1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"1-0123456789abcdef0123456789abcdef\"",
                "\"1\"",
                "\"1-\"",
                "\"-1-0123456789abcdef0123456789abcdef\"",
                "\"99999999999-0123456789abcdef0123456789abcdef\"",
                "\"00123456789abcdef0123456789abcdef\""
            })
    void whatIsNotOursMatchesNothing(String tag) {
        assertThat(EntityTag.versions(tag)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "1-a",
                "\"1",
                "1\"",
                "\"1\" \"2\"",
                "w/\"1\"",
                "*, \"1\"",
                "*"
            })
    void whatIsNoListIsRefused(String tags) {
        assertThatIllegalArgumentException().isThrownBy(() -> EntityTag.versions(tags));
    }

    @Test
    void aLongListIsReadToItsEnd() {
        assertThat(EntityTag.versions(",".repeat(16_000) + "\"1-" + DIGEST + "\"")).hasSize(1);
    }

    private static EntityTag tag(int version, String shown) {
        return EntityTag.of(version, shown.getBytes(StandardCharsets.UTF_8));
    }
}
