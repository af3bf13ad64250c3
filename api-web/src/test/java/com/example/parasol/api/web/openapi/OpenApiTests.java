package com.example.parasol.api.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.service.problem.ProblemType;
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
    void everyOperationTellsHowManyRequestsAreLeft() {
        assertThat(operations().flatMap(operation -> operation.get("responses").valueStream()))
                .isNotEmpty()
                .allSatisfy(response ->
                        assertThat(response.at("/headers/RateLimit/$ref").asString())
                                .isEqualTo("#/components/headers/RateLimit"));
        assertThat(operations())
                .allMatch(operation -> operation.at("/responses/429/headers").has("Retry-After"));
        assertThat(document().at("/components/headers").propertyNames())
                .containsExactlyInAnyOrder("RateLimit", "RateLimit-Policy", "Retry-After");
    }

    @Test
    void whatNeedsAFreshLoginSaysSo() {
        var creation = document().at("/paths/~1v1~1api-keys/post/responses");

        assertThat(creation.at("/201/content/application~1json").isMissingNode()).isFalse();
        assertThat(creation.at("/403/content/application~1problem+json/examples").propertyNames())
                .containsExactlyInAnyOrder("login-too-old", "not-allowed", "quota-exceeded");
    }

    @Test
    void everyProblemHasAnExample() {
        var examples = document().at("/components/examples");

        assertThat(ProblemType.values())
                .allSatisfy(type ->
                        assertThat(examples.at("/" + type.slug() + "/value/type").asString())
                                .isEqualTo(type.reference()));
    }

    @Test
    void everyOperationNamesThePermissionThatItNeeds() {
        assertThat(document().at("/paths/~1v1~1members/get/security").toString())
                .isEqualTo("[{\"bearer\":[\"members:read\"]}]");
        assertThat(document().at("/paths/~1v1~1api-keys/post/description").asString())
                .contains("`keys:write`", "no key");
        assertThat(document().at("/paths/~1v1~1me/get").has("security")).isFalse();
        assertThat(document().at("/paths/~1v1~1me/get/responses").has("403")).isFalse();
    }

    @Test
    void everyOperationHasAPlaceInTheReadingOrder() {
        var names = document().get("tags").valueStream().map(tag -> tag.get("name").asString());

        assertThat(names).isNotEmpty().isSubsetOf(TagOrder.NAMES);
        assertThat(operations())
                .allSatisfy(operation ->
                        assertThat(TagOrder.NAMES).contains(operation.at("/tags/0").asString()));
    }

    @Test
    void everyValueHasAnExample() {
        assertThat(document().at("/components/schemas").properties())
                .flatExtracting(schema -> schema.getValue().path("properties").properties())
                .filteredOn(property -> isText(property.getValue()))
                .allMatch(
                        property ->
                                property.getValue().has("example")
                                        || property.getValue().has("enum"),
                        "has an example");
    }

    private static boolean isText(JsonNode schema) {
        return schema.path("type").toString().contains("string");
    }

    @Test
    void noParameterIsTheServersOwn() {
        assertThat(operations().map(operation -> operation.path("parameters").toString()))
                .noneMatch(parameters -> parameters.contains("organizationId"));
    }

    // sample:link
    @Test
    void whatIsGoingAwayIsDeprecated() {
        var parameters = document().at("/paths/~1v1~1links~1{id}~1clicks/get/parameters");

        assertThat(parameters)
                .filteredOn(parameter -> parameter.path("deprecated").asBoolean(false))
                .extracting(parameter -> parameter.get("name").asString())
                .containsExactly("days");
    }

    // end:sample

    @Test
    void everyObjectIsClosed() {
        assertThat(document().at("/components/schemas").properties())
                .extracting(Entry::getValue)
                .allMatch(schema -> !schema.get("additionalProperties").asBoolean(true));
    }

    @Test
    void answersHaveAllTheirMembers() {
        assertThat(schema("Me").get("required")).hasSize(7);
        assertThat(schema("NewApiKeySecret").get("required")).hasSize(9);
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
