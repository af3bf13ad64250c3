package com.example.parasol.api.web.json;

import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Takes strings only, and of them those that a database can store and a page can show. */
@JacksonComponent
class TextDeserializer extends StdScalarDeserializer<String> {

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getString();
        if (text.codePoints().anyMatch(TextDeserializer::isNoCharacter)) {
            return (String) context.handleWeirdStringValue(String.class, text, "no text");
        }
        return text;
    }

    /** NUL, and halves of a surrogate pair that lack the other half. */
    private static boolean isNoCharacter(int codePoint) {
        return codePoint == 0
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
