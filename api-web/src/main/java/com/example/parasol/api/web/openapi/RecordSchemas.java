package com.example.parasol.api.web.openapi;

import com.example.parasol.api.service.input.Given;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.annotation.PreDestroy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of every record what its declaration says: no other members, and which are always there. */
@Component
class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var java = Json31.mapper().constructType(type.getType());
        if (java.hasRawClass(Given.class)) {
            return context.resolve(type.type(java.containedType(0)));
        }
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && java.isRecordType()) {
            describe(java.getRawClass(), definition(schema, context));
        }
        return schema;
    }

    /** The converters are shared by the whole JVM, which may outlive this application. */
    @PreDestroy
    void forget() {
        ModelConverters.getInstance(true).removeConverter(this);
    }

    private static @Nullable Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels()
                        .get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void describe(Class<?> type, @Nullable Schema<?> schema) {
        if (schema != null && schema.getAdditionalProperties() == null) {
            schema.setAdditionalProperties(false);
            components(type).forEach(component -> new MemberSchema(component).describe(schema));
        }
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component ->
                        component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                                ? components(component.getType())
                                : Stream.of(component));
    }
}
