package com.example.parasol.api.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the document says beyond its operations. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BEARER = "bearer";
    private static final String DESCRIPTION =
            """
            Send a key as `Authorization: Bearer <key>`. People make keys in the dashboard.

            How many requests are left stands in the header `RateLimit` of every answer to a request \
            that was counted: what is no proper request, or cannot be counted just now, has none. \
            What a plan allows is shared by all keys of an organization; who is over it gets 429 and, in \
            `Retry-After`, the seconds to wait.

            Refusals are [problems](https://www.rfc-editor.org/rfc/rfc9457): their `type` is stable, \
            their `errors` point at fields. Lists come in pages: send `next` as `cursor` to go on.

            A call whose answer was lost can be repeated: give every POST an `Idempotency-Key`. Within \
            24 hours the same request with the same key gets the first answer again \
            (`Idempotent-Replayed: true`) and has no effect; another request with that key is refused \
            (`idempotency-key-reused`), and so is one that comes while the first is at work \
            (`idempotency-key-in-use`). Refusals are not kept.

            What you read has an `ETag`. Send it as `If-None-Match` to hear 304 while nothing has \
            changed, and as `If-Match` to change only what you have seen: otherwise you get 412 \
            (`stale`).

            What happens is told at once over the websocket `/api/v1/live`: send \
            `{"type": "authenticate", "token": "<key>"}` first, wait for `{"type": "ready"}`, \
            then listen. Whoever comes back adds the `at` of the last message as `since`. \
            A [JSON Schema](/api/docs/live.schema.json) has every message.

            What the next version will not have is marked here as deprecated, and an answer to whoever \
            uses it has the headers `Deprecation` and `Sunset`: see [versions](/docs/versions).

            The [documentation](/docs) tells the rest.
            """;

    @Bean
    OpenAPI openApi(@Value("${server.servlet.context-path}") String contextPath) {
        return new OpenAPI()
                .info(new Info().title("Parasol API").version("v1").description(DESCRIPTION))
                // relative: it holds on every host and port that the document is read from
                .servers(List.of(new Server().url(contextPath)))
                .components(new Components().addSecuritySchemes(BEARER, bearer()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API key");
    }
}
