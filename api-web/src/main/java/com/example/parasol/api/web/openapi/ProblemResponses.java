package com.example.parasol.api.web.openapi;

import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemExample;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refuses;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes into every operation how it can refuse, with an example of each: what follows from its
 * form, from the permission that it needs, and what its controller says of itself.
 */
@Component
@Order(ProblemResponses.ORDER)
class ProblemResponses implements OpenApiCustomizer, OperationCustomizer {
    /** After the permissions, before what every answer carries. */
    static final int ORDER = 2;

    private static final String SPECIFIC = "x-refuses";

    /** First of the two: what the controller says is noted until all operations are there. */
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var refuses = handler.getMethodAnnotation(Refuses.class);
        if (refuses != null) {
            operation.addExtension(SPECIFIC, refuses.value());
        }
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach(api.getComponents()::addSchemas);
        for (var type : ProblemType.values()) {
            api.getComponents().addExamples(type.slug(), example(type));
        }
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap()
                                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private static Example example(ProblemType type) {
        return new Example()
                .summary(type.title())
                .value(Json31.mapper().convertValue(ProblemExample.of(type), Map.class));
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        var responses = new Refusals(operation.getResponses());
        refusals(path, method, operation).forEach(responses::add);
        responses.addOthers();
        if (method == HttpMethod.GET) {
            responses.addNotModified();
        }
    }

    private static Set<ProblemType> refusals(String path, HttpMethod method, Operation operation) {
        var refusals = EnumSet.of(ProblemType.UNAUTHENTICATED, ProblemType.TOO_MANY_REQUESTS);
        if (operation.getSecurity() != null) {
            refusals.add(ProblemType.NOT_ALLOWED);
        }
        if (path.contains("{")) {
            refusals.add(ProblemType.NOT_FOUND);
        }
        if (method == HttpMethod.POST) {
            refusals.addAll(
                    EnumSet.of(
                            ProblemType.MALFORMED,
                            ProblemType.IDEMPOTENCY_KEY_IN_USE,
                            ProblemType.IDEMPOTENCY_KEY_REUSED));
        }
        if (has(operation, parameter -> parameter.getIn().equals("query"))) {
            refusals.add(ProblemType.INVALID);
        }
        if (has(operation, parameter -> parameter.getName().equals("If-Match"))) {
            refusals.addAll(EnumSet.of(ProblemType.MALFORMED, ProblemType.STALE));
        }
        if (operation.getRequestBody() != null) {
            refusals.addAll(
                    EnumSet.of(
                            ProblemType.MALFORMED,
                            ProblemType.TOO_LARGE,
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            ProblemType.INVALID));
        }
        refusals.addAll(specific(operation));
        return refusals;
    }

    private static Set<ProblemType> specific(Operation operation) {
        var extensions = operation.getExtensions();
        if (extensions != null && extensions.remove(SPECIFIC) instanceof ProblemType[] types) {
            return Set.of(types);
        }
        return Set.of();
    }

    private static boolean has(Operation operation, Predicate<Parameter> kind) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(kind);
    }
}
