package com.example.parasol.api.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.event.LiveEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LiveMessageTests {

    @Test
    void theSubjectStandsUnderItsNoun() {
        var event =
                new LiveEvent(
                        "invoice.paid",
                        UUID.randomUUID(),
                        Map.of("id", "7"),
                        Instant.parse("2026-11-22T10:00:00Z"));

        assertThat(JsonMapper.shared().writeValueAsString(LiveMessage.of(event)))
                .isEqualTo(
                        """
                        {"type":"invoice.paid","at":"2026-11-22T10:00:00Z","invoice":{"id":"7"}}\
                        """);
    }
}
