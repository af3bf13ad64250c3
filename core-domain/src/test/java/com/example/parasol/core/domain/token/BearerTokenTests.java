package com.example.parasol.core.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.token.BearerToken.Kind;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTests {

    @ParameterizedTest
    @EnumSource
    void aTokenIsReadAsItWasMade(Kind kind) {
        var token = BearerToken.random(kind);

        assertThat(BearerToken.isWhole(token.text())).isTrue();
        assertThat(token.hash()).hasSize(32);
    }

    @Test
    void itsShapeIsPrefixSecretChecksum() {
        assertThat(BearerToken.random(Kind.KEY).text()).matches("parasol_live_[0-9A-Za-z]{49}");
        assertThat(BearerToken.random(Kind.DASHBOARD).text())
                .matches("parasol_dash_[0-9A-Za-z]{49}");
    }

    @Test
    void theChecksumIsOverTheSecretOnly() {
        var secret = "0".repeat(43);
        var crc = new CRC32();
        crc.update(secret.getBytes(StandardCharsets.US_ASCII));
        var checksum = base62(crc.getValue());

        assertThat(BearerToken.isWhole("parasol_live_" + secret + checksum)).isTrue();
        assertThat(BearerToken.isWhole("parasol_dash_" + secret + checksum)).isTrue();
    }

    @Test
    void noTwoAreAlike() {
        var texts =
                IntStream.range(0, 1000)
                        .mapToObj(_ -> BearerToken.random(Kind.KEY).text())
                        .collect(Collectors.toSet());

        assertThat(texts).hasSize(1000);
    }

    @Test
    void aMistypedCharacterIsNoticed() {
        var text = BearerToken.random(Kind.KEY).text();
        var mistyped = text.charAt(20) == 'x' ? 'y' : 'x';

        assertThat(BearerToken.isWhole(text.substring(0, 20) + mistyped + text.substring(21)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "parasol_live_",
                "parasol_live_0",
                "sk_live_0000000000000000000000000000000000000000000000000",
                "parasol_live_\u0000000000000000000000000000000000000000000000000",
                "parasol_live_ü00000000000000000000000000000000000000000000000"
            })
    void otherTextIsNone(String text) {
        assertThat(BearerToken.isWhole(text)).isFalse();
    }

    @Test
    void whatIsPrintedKeepsTheSecret() {
        var token = BearerToken.random(Kind.KEY);

        assertThat(token.toString()).hasSizeLessThan("parasol_live_".length() + 7);
        assertThat(token.text()).startsWith(token.shown());
    }

    private static String base62(long value) {
        var digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        var text = new StringBuilder();
        for (var rest = value; text.length() < 6; rest /= 62) {
            text.insert(0, digits.charAt((int) (rest % 62)));
        }
        return text.toString();
    }
}
