package com.example.parasol.core.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionTests {

    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String OTHER = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWU=";

    private static Encryption with(String key) {
        return new Encryption(new EncryptionProperties(key));
    }

    @Test
    void whatWasEncryptedCanBeReadAgain() {
        assertThat(with(KEY).decrypt(with(KEY).encrypt("a secret"))).isEqualTo("a secret");
    }

    @Test
    void whatIsStoredTellsNothing() {
        var once = with(KEY).encrypt("a secret");

        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("a secret");
        assertThat(with(KEY).encrypt("a secret")).isNotEqualTo(once);
    }

    @Test
    void anotherKeyReadsNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> with(OTHER).decrypt(with(KEY).encrypt("a secret")));
    }

    @Test
    void changedBytesAreNoticed() {
        var bytes = with(KEY).encrypt("a secret");
        bytes[bytes.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> with(KEY).decrypt(bytes));
    }

    @Test
    void withoutAKeyTheSentenceSaysWhatToSet() {
        var none = with(" ");

        assertThat(none.available()).isFalse();
        assertThatExceptionOfType(EncryptionKeyMissing.class)
                .isThrownBy(() -> none.encrypt("a secret"))
                .withMessageContaining("PARASOL_ENCRYPTION_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "no Base64!", "MDEyMzQ1Njc4OWFiY2RlZg=="})
    void aBadKeyEndsTheStartAndIsNotRepeated(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(key))
                .withMessageContaining("PARASOL_ENCRYPTION_KEY")
                .withMessageNotContaining(key);
        assertThat(new EncryptionProperties(key).toString()).doesNotContain(key);
    }
}
