package com.example.parasol.api.web.live;

import com.example.parasol.api.service.live.LiveMessage;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The answer to whoever is let in, and what he is told right after it.
 *
 * @param since from when on he hears of everything: what happened before he has to read
 */
record CatchUp(Instant since, @JsonIgnore List<LiveMessage> missed) {
    @JsonProperty
    String type() {
        return "ready";
    }
}
