package com.example.parasol.web.theme.qr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrCodeTests {

    @Test
    void theSmallestHas21ModulesAndFourEmptyOnesAround() {
        var code = QrCode.of("HELLO");

        assertThat(code.size()).isEqualTo(21 + 8);
        assertThat(code.path()).startsWith("M4,4h1v1h-1z").doesNotContain("M3,", "M25,");
    }

    @Test
    void anotherTextIsAnotherPicture() {
        assertThat(QrCode.of("HELLO")).isNotEqualTo(QrCode.of("HALLO"));
    }

    @Test
    void itIsNeverPrinted() {
        assertThat(QrCode.of("a secret").toString()).isEqualTo("QrCode[size=29]");
    }
}
