package com.example.parasol.core.domain.job;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the data of jobs as JSON: it survives a change of classes, and reading it runs no code of
 * its own.
 */
final class JsonSerializer implements Serializer {

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        if (data == null) {
            return null;
        }
        var tree = json.<JsonNode>valueToTree(data);
        JobRequestId.write(tree);
        return json.writeValueAsBytes(tree);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        var tree = json.readTree(data);
        JobRequestId.read(tree);
        return json.treeToValue(tree, type);
    }
}
