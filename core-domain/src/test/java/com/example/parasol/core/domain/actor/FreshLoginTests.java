package com.example.parasol.core.domain.actor;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.example.parasol.core.domain.refusal.LoginTooOld;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FreshLoginTests {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void forTenMinutesALoginIsFresh() {
        assertThatNoException()
                .isThrownBy(
                        () -> since(NOW.minus(TEN_MINUTES).plusMillis(1)).requireFreshLogin(NOW));
    }

    @Test
    void thenItIsTooOld() {
        assertThatExceptionOfType(LoginTooOld.class)
                .isThrownBy(() -> since(NOW.minus(TEN_MINUTES)).requireFreshLogin(NOW));
    }

    @Test
    void aKeyNeverHasOne() {
        var key = new ApiKey(UUID.randomUUID(), UUID.randomUUID(), EnumSet.allOf(Permission.class));

        assertThatExceptionOfType(LoginTooOld.class).isThrownBy(() -> key.requireFreshLogin(NOW));
    }

    private static Member since(Instant authenticatedAt) {
        return new Member(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Role.OWNER,
                authenticatedAt);
    }
}
