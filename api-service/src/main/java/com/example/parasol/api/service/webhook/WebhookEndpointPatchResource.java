package com.example.parasol.api.service.webhook;

import com.example.parasol.api.service.input.Given;
import com.example.parasol.api.service.input.Required;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpoint.State;
import com.example.parasol.core.domain.webhookendpoint.WebhookEndpointPatch;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change of a webhook endpoint. */
@Schema(
        name = "WebhookEndpointPatch",
        description = "A merge patch (RFC 7396): what is left out stays as it is")
public record WebhookEndpointPatchResource(
        @Schema(
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        maxLength = 2048,
                        example = "https://example.com/hooks/parasol")
                @Nullable Given<String> url,
        @Schema(
                        description = "null empties it",
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        types = {"string", "null"},
                        maxLength = 200,
                        example = "The shop")
                @Nullable Given<String> description,
        @Schema(requiredMode = RequiredMode.NOT_REQUIRED, example = "[\"quota.reached\"]")
                @Nullable Given<List<@Nullable String>> events,
        @Schema(
                        description =
                                "What was on its way to an endpoint that is disabled stays behind",
                        requiredMode = RequiredMode.NOT_REQUIRED,
                        allowableValues = {"enabled", "disabled"})
                @Nullable Given<String> state) {

    WebhookEndpointPatch toDomain() {
        return Required.read(required ->
                new WebhookEndpointPatch(
                        url == null ? null : required.text("url", url.value()),
                        description == null ? null : description.or(""),
                        events == null ? null : required.texts("events", events.value()),
                        state == null ? null : state(state.value())));
    }

    private static State state(@Nullable String name) {
        return switch (name) {
            case "enabled" -> State.ENABLED;
            case "disabled" -> State.DISABLED;
            case null, default ->
                    throw new Invalid(new Violation("state", "state", "Send enabled or disabled"));
        };
    }
}
