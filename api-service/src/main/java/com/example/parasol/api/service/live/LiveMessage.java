package com.example.parasol.api.service.live;

import com.example.parasol.core.domain.event.LiveEvent;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;

/** One event as the websocket sends it: the subject stands under the name of its noun. */
public record LiveMessage(
        String type, @JsonIgnore String noun, @JsonIgnore Map<String, Object> subject, Instant at) {

    static LiveMessage of(LiveEvent event) {
        return new LiveMessage(event.type(), event.noun(), event.subject(), event.at());
    }

    @JsonAnyGetter
    Map<String, Object> members() {
        return Map.of(noun, subject);
    }
}
