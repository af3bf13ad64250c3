package com.example.parasol.core.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @Test
    void anAddressIsKeptInLowerCaseAndWithoutSpaces() {
        assertThat(EmailAddress.parse("  Ada.Lovelace+Notes@Example.COM "))
                .contains("ada.lovelace+notes@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@localhost",
                "ada@example..com",
                "ada@-example.com",
                "ada lovelace@example.com",
                "ada@example.com\r\nBcc: eve@example.com",
                "ada\u0000@example.com",
                "ada@exam\u0131ple.com",
                "<ada@example.com>"
            })
    void otherTextIsNone(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void anEndlessAddressIsNone() {
        assertThat(EmailAddress.parse("ada@" + "a.".repeat(150) + "com")).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
    }
}
