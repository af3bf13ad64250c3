package com.example.parasol.api.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class OpenApiTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    @Test
    void theDocumentIsOpenApi31AndHoldsOnEveryHost() {
        assertThat(document().get("openapi").asString()).startsWith("3.1.");
        assertThat(document().at("/servers/0/url").asString()).isEqualTo("/api");
        assertThat(document().get("servers")).hasSize(1);
    }

    @Test
    void aBearerTokenIsAskedFor() {
        assertThat(document().at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document().at("/security/0").has("bearer")).isTrue();
    }

    @Test
    void everyOperationHasANameAndASummary() {
        assertThat(operations())
                .isNotEmpty()
                .allMatch(operation -> !operation.get("summary").asString().isBlank())
                .extracting(operation -> operation.get("operationId").asString())
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.contains("_"));
    }

    @Test
    void everyOperationTellsHowItRefuses() {
        assertThat(operations())
                .allSatisfy(operation ->
                        assertThat(
                                        operation
                                                .at("/responses/default/content")
                                                .at("/application~1problem+json/schema/$ref")
                                                .asString())
                                .isEqualTo("#/components/schemas/Problem"));
    }

    @Test
    void whatNeedsAFreshLoginSaysSo() {
        var creation = document().at("/paths/~1v1~1api-keys/post/responses");

        assertThat(creation.at("/403/description").asString()).contains("login-too-old");
        assertThat(creation.at("/403/content/application~1problem+json").isMissingNode()).isFalse();
        assertThat(creation.at("/201/content/application~1json").isMissingNode()).isFalse();
        assertThat(
                        document()
                                .at("/paths/~1v1~1api-keys~1{id}/delete/responses/403/description")
                                .asString())
                .contains("login-too-old");
    }

    @Test
    void noParameterIsTheServersOwn() {
        assertThat(operations().toList().toString()).doesNotContain("actor");
    }

    @Test
    void everyObjectIsClosed() {
        assertThat(document().at("/components/schemas").properties())
                .extracting(Entry::getValue)
                .allMatch(schema -> !schema.get("additionalProperties").asBoolean(true));
    }

    @Test
    void answersHaveAllTheirMembers() {
        assertThat(schema("Me").get("required")).hasSize(7);
        assertThat(schema("NewApiKeySecret").get("required")).hasSize(8);
        assertThat(schema("Problem").get("required")).hasSize(5);
    }

    @Test
    void nullIsNamedWhereItIsAllowed() {
        assertThat(schema("ApiKey").at("/properties/expiresAt/type").toString())
                .isEqualTo("[\"string\",\"null\"]");
        assertThat(schema("Me").at("/properties/account/oneOf/1/type").asString())
                .isEqualTo("null");
    }

    @Test
    void inputsRequireWhatCannotBeLeftOut() {
        assertThat(schema("NewApiKey").get("required")).hasSize(2);
    }

    @Test
    void thePageLoadsNothingFromElsewhere() {
        var page = api.get("", "/docs").hasStatus(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(page.body()).doesNotContain("http://", "https://", "<style", " style=");
        assertThat(Stream.of("swagger-ui.css", "swagger-ui-bundle.js", "docs.js", "docs.css"))
                .allSatisfy(file -> api.get("", "/docs/" + file).hasStatus(200))
                .allMatch(file -> page.body().contains("docs/" + file));
    }

    private JsonNode document() {
        return api.get("", "/openapi.json").hasStatus(200).json();
    }

    private JsonNode schema(String name) {
        return document().at("/components/schemas/" + name);
    }

    private Stream<JsonNode> operations() {
        return document().get("paths").valueStream().flatMap(JsonNode::valueStream);
    }
}
