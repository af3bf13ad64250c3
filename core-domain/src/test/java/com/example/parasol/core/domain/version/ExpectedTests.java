package com.example.parasol.core.domain.version;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.example.parasol.core.domain.refusal.Stale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectedTests {

    @Test
    void anyVersionIsAny() {
        assertThatNoException().isThrownBy(() -> Expected.ANY.require(7));
    }

    @Test
    void oneOfThoseThatWereSeenIsEnough() {
        assertThatNoException().isThrownBy(() -> Expected.oneOf(Set.of(6, 7)).require(7));
    }

    @Test
    void anotherVersionIsStale() {
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> Expected.oneOf(Set.of(6)).require(7));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> Expected.oneOf(Set.of()).require(7));
    }
}
