package com.example.parasol.api.web.openapi;

import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record. Answers write all of theirs, null too where it is allowed. Inputs mark
 * each nullable one as required or not, because there null only means that it was left out.
 */
record MemberSchema(RecordComponent component) {
    private static final Map<String, String> EXAMPLES =
            Map.of(
                    "uuid",
                    "0199b1f0-7a3c-7d52-9a51-3f6f1c2d4e5b",
                    "date-time",
                    "2026-11-28T09:30:00Z",
                    "date",
                    "2026-11-28");

    void describe(Schema<?> owner) {
        var schema = owner.getProperties().get(component.getName());
        if (schema == null) {
            return;
        }
        exemplify(schema);
        if (mode() == RequiredMode.NOT_REQUIRED) {
            return;
        }
        if (owner.getRequired() == null || !owner.getRequired().contains(component.getName())) {
            owner.addRequiredItem(component.getName());
        }
        if (mode() == RequiredMode.AUTO && isNullable()) {
            owner.addProperty(component.getName(), orNull(schema));
        }
    }

    /** Ids and times need no words; all others have their own. */
    private static void exemplify(Schema<?> schema) {
        if (schema.getExample() == null && schema.getFormat() != null) {
            schema.setExample(EXAMPLES.get(schema.getFormat()));
        }
    }

    private RequiredMode mode() {
        var annotation =
                component
                        .getAccessor()
                        .getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return annotation == null ? RequiredMode.AUTO : annotation.requiredMode();
    }

    private boolean isNullable() {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /**
     * An enumeration or another schema cannot be widened, only offered beside null. What is
     * unwrapped into a second record has been offered so already.
     */
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getOneOf() != null) {
            return schema;
        }
        if (schema.get$ref() == null && schema.getEnum() == null) {
            var types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
            return schema;
        }
        var description = schema.getDescription();
        schema.setDescription(null);
        var nothing = new JsonSchema();
        nothing.setTypes(Set.of("null"));
        var either = new JsonSchema();
        either.setDescription(description);
        either.setOneOf(List.of(schema, nothing));
        return either;
    }
}
