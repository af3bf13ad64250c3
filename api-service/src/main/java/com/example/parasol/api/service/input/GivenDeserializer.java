package com.example.parasol.api.service.input;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Tells null from nothing, which an ordinary component of a record cannot. */
class GivenDeserializer extends ValueDeserializer<Given<?>> {
    private final @Nullable JavaType type;

    GivenDeserializer() {
        this(null);
    }

    private GivenDeserializer(@Nullable JavaType type) {
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, BeanProperty property) {
        return new GivenDeserializer(context.getContextualType().containedType(0));
    }

    @Override
    public Given<?> deserialize(JsonParser parser, DeserializationContext context) {
        return new Given<>(context.readValue(parser, type));
    }

    @Override
    public Given<?> getNullValue(DeserializationContext context) {
        return new Given<>(null);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
