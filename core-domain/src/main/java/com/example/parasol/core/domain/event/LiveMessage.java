package com.example.parasol.core.domain.event;

import com.example.parasol.core.domain.event.Revocation.KeyRevoked;
import com.example.parasol.core.domain.event.Revocation.LoginEnded;
import com.example.parasol.core.domain.event.Revocation.LoginRenewed;
import com.example.parasol.core.domain.event.Revocation.MembershipChanged;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What one notification carries. */
record LiveMessage(
        @Nullable List<LiveEvent> events,
        @Nullable UUID keyRevoked,
        @Nullable UUID loginEnded,
        @Nullable MembershipChanged membershipChanged,
        @Nullable UUID loginRenewed,
        @Nullable Boolean jobAdded) {

    /** PostgreSQL refuses payloads of 8,000 bytes and more. */
    static final int MAX_BYTES = 7_999;

    private static final String HEAD = "{\"events\":[";
    private static final String TAIL = "]}";

    // not the application's mapper: every process must write and read the same
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String of(Revocation revocation) {
        return switch (revocation) {
            case KeyRevoked(var id) -> "{\"keyRevoked\":\"%s\"}".formatted(id);
            case LoginEnded(var id) -> "{\"loginEnded\":\"%s\"}".formatted(id);
            case MembershipChanged changed ->
                    "{\"membershipChanged\":%s}".formatted(JSON.writeValueAsString(changed));
            case LoginRenewed(var id) -> "{\"loginRenewed\":\"%s\"}".formatted(id);
        };
    }

    static List<String> pack(List<LiveEvent> events) {
        var payloads = new ArrayList<String>();
        var payload = new StringJoiner(",", HEAD, TAIL);
        var bytes = HEAD.length() + TAIL.length();
        for (var event : events) {
            var json = JSON.writeValueAsString(event);
            var added = json.getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes + added > MAX_BYTES && payload.length() > HEAD.length() + TAIL.length()) {
                payloads.add(payload.toString());
                payload = new StringJoiner(",", HEAD, TAIL);
                bytes = HEAD.length() + TAIL.length();
            }
            payload.add(json);
            bytes += added;
        }
        if (!events.isEmpty()) {
            payloads.add(payload.toString());
        }
        return payloads;
    }

    static LiveMessage read(String payload) {
        return JSON.readValue(payload, LiveMessage.class);
    }
}
