package com.example.parasol.api.web.json;

import com.example.parasol.api.service.input.Times;
import java.time.Instant;
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
        var time = Times.read(text);
        if (time.isPresent()) {
            return time.get();
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "no time");
    }
}
