package com.example.parasol.api.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Takes times as RFC 3339 writes them; a number could mean seconds or milliseconds. */
@JacksonComponent
class InstantDeserializer extends StdScalarDeserializer<Instant> {

    InstantDeserializer() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        var text = parser.getString();
        try {
            // ISO 8601 signs years that are negative or longer than four digits; RFC 3339 has none
            if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException ignored) {
            // refused below
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "no time");
    }
}
