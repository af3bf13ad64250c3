package com.example.parasol.core.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.event.Revocation.KeyRevoked;
import com.example.parasol.core.domain.event.Revocation.LoginEnded;
import com.example.parasol.core.domain.event.Revocation.MembershipChanged;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveMessageTests {

    @Test
    void anEventIsReadAsItWasWritten() {
        var event = event("thing", "Zoë \"quoted\" 👍");

        var payloads = LiveMessage.pack(List.of(event));

        assertThat(payloads).hasSize(1);
        assertThat(LiveMessage.read(payloads.getFirst()).events()).containsExactly(event);
        assertThat(event.noun()).isEqualTo("thing");
    }

    @Test
    void manyEventsAreCutIntoPiecesThatPostgresTakes() {
        var events =
                IntStream.range(0, 500).mapToObj(i -> event("thing", "ü".repeat(i % 300))).toList();

        var payloads = LiveMessage.pack(events);

        assertThat(payloads)
                .hasSizeGreaterThan(1)
                .allMatch(p -> p.getBytes(StandardCharsets.UTF_8).length < 8_000);
        assertThat(
                        payloads.stream()
                                .flatMap(p ->
                                        Objects.requireNonNull(LiveMessage.read(p).events())
                                                .stream())
                                .toList())
                .isEqualTo(events);
    }

    @Test
    void nothingNeedsNoPayload() {
        assertThat(LiveMessage.pack(List.of())).isEmpty();
    }

    @Test
    void revocationsCarryAnId() {
        var id = UUID.randomUUID();

        assertThat(LiveMessage.read(LiveMessage.of(new KeyRevoked(id))).keyRevoked()).isEqualTo(id);
        assertThat(LiveMessage.read(LiveMessage.of(new LoginEnded(id))).loginEnded()).isEqualTo(id);
        var changed = new MembershipChanged(id, UUID.randomUUID());
        assertThat(LiveMessage.read(LiveMessage.of(changed)).membershipChanged())
                .isEqualTo(changed);
    }

    private static LiveEvent event(String noun, String text) {
        return new LiveEvent(
                noun + ".changed",
                UUID.randomUUID(),
                Map.of("id", UUID.randomUUID().toString(), "text", text, "count", 3),
                Instant.parse("2026-11-22T10:00:00.123456Z"));
    }
}
