package com.example.parasol.api.web.webhook;

import com.example.parasol.api.service.webhook.WebhookPayload;
import com.example.parasol.core.domain.webhook.WebhookEventType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Writes into the document what is sent to webhook endpoints, and what one can choose. */
@Component
class WebhookDocument implements OpenApiCustomizer {
    private static final String DESCRIPTION =
            """
            Sent as [Standard Webhooks](https://www.standardwebhooks.com) ask: check the signature \
            and the time before you believe it, and take each `webhook-id` once.
            """;

    private final List<WebhookPayload> payloads;
    private final List<String> types;

    WebhookDocument(List<WebhookPayload> payloads, List<WebhookEventType> types) {
        this.payloads = payloads;
        this.types = types.stream().map(WebhookEventType::name).sorted().toList();
    }

    @Override
    public void customise(OpenAPI api) {
        payloads.forEach(payload -> describe(api, payload));
        Stream.of("WebhookEndpoint", "NewWebhookEndpoint", "WebhookEndpointPatch")
                .map(api.getComponents().getSchemas()::get)
                .forEach(this::describeChoice);
    }

    private static void describe(OpenAPI api, WebhookPayload payload) {
        var converters = ModelConverters.getInstance(true);
        converters.readAll(payload.data()).forEach(api.getComponents()::addSchemas);
        var operation =
                new Operation()
                        .operationId(payload.event())
                        .summary(payload.summary())
                        .description(DESCRIPTION)
                        .addTagsItem("Webhooks")
                        .addParametersItem(header("webhook-id", "The same for all tries"))
                        .addParametersItem(header("webhook-timestamp", "Seconds since 1970"))
                        .addParametersItem(
                                header(
                                        "webhook-signature",
                                        "v1, and HMAC-SHA256 over id.timestamp.body; one for each secret"))
                        .requestBody(new RequestBody().required(true).content(json(body(payload))))
                        .responses(
                                new ApiResponses()
                                        .addApiResponse(
                                                "2XX", new ApiResponse().description("You have it"))
                                        .addApiResponse(
                                                "410",
                                                new ApiResponse()
                                                        .description("Send nothing any more"))
                                        .addApiResponse(
                                                "default",
                                                new ApiResponse()
                                                        .description(
                                                                "It is tried again, 10 times over three days")));
        operation.setSecurity(List.of());
        api.addWebhooks(payload.event(), new PathItem().post(operation));
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.name(name).description(description).required(true).schema(type("string"));
        return header;
    }

    private static Schema<?> body(WebhookPayload payload) {
        var data =
                payload.data()
                        .getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class)
                        .name();
        var body = type("object");
        body.addProperty("type", type("string")._const(payload.event()));
        body.addProperty("timestamp", type("string").format("date-time"));
        body.addProperty("data", new Schema<>().$ref("#/components/schemas/" + data));
        body.setRequired(List.of("type", "timestamp", "data"));
        body.setAdditionalProperties(false);
        return body;
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static JsonSchema type(String name) {
        var schema = new JsonSchema();
        schema.setTypes(Set.of(name));
        return schema;
    }

    @SuppressWarnings("unchecked") // what a schema of texts holds
    private void describeChoice(Schema<?> endpoint) {
        var events = Objects.requireNonNull(endpoint.getProperties().get("events"));
        ((Schema<String>) Objects.requireNonNull(events.getItems())).setEnum(types);
    }
}
