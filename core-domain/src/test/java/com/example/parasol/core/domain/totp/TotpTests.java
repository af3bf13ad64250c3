package com.example.parasol.core.domain.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    /** RFC 6238, appendix B: the bytes of 12345678901234567890. */
    private static final String RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static Totp at(long second) {
        return new Totp(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(at(second).match(RFC, code, 0)).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"29, true", "30, true", "60, true", "89, true", "120, false"})
    void clocksMayDifferByOneStep(long second, boolean accepted) {
        assertThat(at(second).match(RFC, "287082", -1).isPresent()).isEqualTo(accepted);
    }

    @Test
    void noStepCountsTwice() {
        assertThat(at(59).match(RFC, "287082", 0)).hasValue(1);
        assertThat(at(59).match(RFC, "287082", 1)).isEmpty();
        assertThat(at(89).match(RFC, "287082", 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"287 082, true", "287083, false", "'', false", "28708, false", "٢٨٧٠٨٢, false"})
    void onlySpacesAreForgiven(String typed, boolean accepted) {
        assertThat(at(59).match(RFC, typed, 0).isPresent()).isEqualTo(accepted);
    }

    @Test
    void secretsDifferAndHave160Bits() {
        assertThat(at(0).newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(at(0).newSecret());
    }

    @Test
    void theAddressNamesWhoseItIs() {
        assertThat(at(0).uri(RFC, "ada+1@example.com"))
                .hasToString(
                        "otpauth://totp/Parasol:ada%2B1%40example.com?secret="
                                + RFC
                                + "&issuer=Parasol");
    }
}
