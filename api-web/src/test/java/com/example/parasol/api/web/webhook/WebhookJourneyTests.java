package com.example.parasol.api.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.core.domain.webhook.WebhookEventType;
import java.time.Duration;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class WebhookJourneyTests {
    private static final String PATH = "/v1/webhook-endpoints";
    private static final String ENDPOINT =
            """
            {"url": "https://example.com/hooks", "description": "Shop", "events": ["quota.reached"]}
            """;

    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired List<WebhookEventType> types;

    @Test
    void anEndpointIsMadeChangedTriedAndDeleted() {
        var owner = tenants.found("free").owner().token();
        var made = post(owner, PATH, ENDPOINT).hasStatus(201);
        var endpoint = PATH + "/" + made.at("/id");

        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.header("Location")).isEqualTo("/api" + endpoint);
        assertThat(made.at("/secret")).startsWith("whsec_");
        assertThat(made.json().propertyNames())
                .containsExactly(
                        "id",
                        "url",
                        "description",
                        "events",
                        "state",
                        "disabledReason",
                        "failingSince",
                        "createdAt",
                        "updatedAt",
                        "secret");

        var listed = api.get(owner, PATH).hasStatus(200);
        assertThat(listed.body()).doesNotContain("whsec_");
        assertThat(listed.at("/items/0/id")).isEqualTo(made.at("/id"));

        var rotated = post(owner, endpoint + "/secret-rotation", null).hasStatus(200);
        assertThat(rotated.header("Cache-Control")).isEqualTo("no-store");
        assertThat(rotated.at("/secret")).startsWith("whsec_").isNotEqualTo(made.at("/secret"));

        var test = post(owner, endpoint + "/tests", null).hasStatus(202);
        assertThat(test.at("/event")).isEqualTo("webhook.test");
        assertThat(test.at("/state")).isEqualTo("pending");
        var again =
                post(owner, endpoint + "/deliveries/" + test.at("/id") + "/redelivery", null)
                        .hasStatus(202);
        assertThat(again.at("/eventId")).isEqualTo(test.at("/eventId"));
        var first = api.get(owner, endpoint + "/deliveries?limit=1").hasStatus(200);
        assertThat(first.at("/items/0/id")).isEqualTo(again.at("/id"));
        var second =
                api.get(owner, endpoint + "/deliveries?limit=1&cursor=" + first.at("/next"))
                        .hasStatus(200);
        assertThat(second.at("/items/0/id")).isEqualTo(test.at("/id"));
        assertThat(second.json().get("next").isNull()).isTrue();

        var disabled =
                patch(owner, endpoint, "{\"state\": \"disabled\", \"description\": null}")
                        .hasStatus(200);
        assertThat(disabled.at("/disabledReason")).isEqualTo("manual");
        assertThat(disabled.at("/description")).isEmpty();
        post(owner, endpoint + "/tests", null).isProblem(409, "conflict");

        api.call("DELETE", owner, endpoint, null).hasStatus(204);
        api.get(owner, endpoint).isProblem(404, "not-found");
    }

    @Test
    void anotherSecretIsAnotherVersion() {
        var owner = tenants.first().owner().token();
        var made = post(owner, PATH, ENDPOINT).hasStatus(201);
        var endpoint = PATH + "/" + made.at("/id");
        assertThat(made.header("ETag")).isEqualTo(api.get(owner, endpoint).header("ETag"));

        var rotated = post(owner, endpoint + "/secret-rotation", null).hasStatus(200);

        assertThat(rotated.header("ETag")).isEqualTo(api.get(owner, endpoint).header("ETag"));
        delete(owner, endpoint, made.header("ETag")).isProblem(412, "stale");
        delete(owner, endpoint, rotated.header("ETag")).hasStatus(204);
    }

    @Test
    void peopleNeedAFreshLoginAndKeysDoNot() {
        var tenant = tenants.found("business");
        var owner = tenant.owner();
        var endpoint = PATH + "/" + post(owner.token(), PATH, ENDPOINT).at("/id");
        tenants.letTimePass(owner, Duration.ofMinutes(10));

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> post(owner.token(), PATH, ENDPOINT).isProblem(403, "login-too-old"));
        post(owner.token(), endpoint + "/secret-rotation", null).isProblem(403, "login-too-old");
        patch(owner.token(), endpoint, "{\"url\": \"https://evil.example/\"}")
                .isProblem(403, "login-too-old");
        patch(owner.token(), endpoint, "{\"description\": \"Shop 2\"}").hasStatus(200);
        post(tenant.key(), PATH, ENDPOINT).hasStatus(201);
    }

    @Test
    void aFullPlanIsNamed() {
        var owner = tenants.found("free").owner().token();
        post(owner, PATH, ENDPOINT).hasStatus(201);
        post(owner, PATH, ENDPOINT).hasStatus(201);

        var refused = post(owner, PATH, ENDPOINT).isProblem(403, "quota-exceeded");

        assertThat(refused.at("/limit")).isEqualTo("webhook-endpoints");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    {"events": ["quota.reached"]}                                      | #/url         | required
                    {"url": "https://example.com/"}                                    | #/events      | required
                    {"url": "https://example.com/", "events": []}                      | #/events      | required
                    {"url": "https://example.com/", "events": [null]}                  | #/events/0    | required
                    {"url": "https://example.com/", "events": ["x.y"]}                 | #/events      | event
                    {"url": "https://example.com/", "events": ["webhook.test"]}        | #/events      | event
                    {"url": "http://example.com/", "events": ["quota.reached"]}        | #/url         | https
                    {"url": "https://127.0.0.1/", "events": ["quota.reached"]}         | #/url         | address
                    {"url": "https://2130706433/", "events": ["quota.reached"]}        | #/url         | address
                    {"url": "https://[::ffff:10.0.0.1]/", "events": ["quota.reached"]} | #/url         | address
                    {"url": "https://example.com:22/", "events": ["quota.reached"]}    | #/url         | port
                    {"url": "https://me@example.com/", "events": ["quota.reached"]}    | #/url         | user-info
                    {"url": "x", "events": ["quota.reached"], "secret": "whsec_x"}     | #/secret      | unknown
                    {"url": "x", "events": ["quota.reached"], "state": "enabled"}      | #/state       | unknown
                    """)
    void aWrongFieldIsPointedAt(String body, String pointer, String code) {
        post(tenants.first().owner().token(), PATH, body).isInvalid(pointer, code);
    }

    @ParameterizedTest
    @CsvSource({"null", "\"ENABLED\"", "\"gone\""})
    void aStateIsEnabledOrDisabled(String state) {
        var owner = tenants.first().owner().token();
        var endpoint = PATH + "/" + post(owner, PATH, ENDPOINT).at("/id");

        patch(owner, endpoint, "{\"state\": %s}".formatted(state)).isInvalid("#/state", "state");
    }

    @Test
    void whatIsSentIsDocumented() {
        var document = api.get("", "/openapi.json").json();

        assertThat(document.get("webhooks").propertyNames())
                .containsAll(types.stream().map(WebhookEventType::name).toList())
                .contains("webhook.test");
        assertThat(document.get("webhooks").properties())
                .extracting(Entry::getValue)
                .allSatisfy(webhook -> {
                    var data = body(webhook).at("/properties/data/$ref").asString();
                    assertThat(document.at(data.substring(1)).isObject()).isTrue();
                    assertThat(body(webhook).get("additionalProperties").asBoolean()).isFalse();
                    assertThat(webhook.at("/post/parameters")).hasSize(3);
                });
        assertThat(
                        document.at(
                                "/components/schemas/NewWebhookEndpoint/properties/events/items/enum"))
                .hasSize(types.size());
    }

    @Test
    void anEndpointWithItsSecretIsDocumented() {
        var schema =
                api.get("", "/openapi.json").json().at("/components/schemas/WebhookEndpointSecret");

        assertThat(schema.get("required")).hasSize(10);
        assertThat(schema.at("/properties/disabledReason/oneOf")).hasSize(2);
    }

    private Answer delete(String token, String path, String tag) {
        return api.call("DELETE", token, path, null, "If-Match", tag);
    }

    private static JsonNode body(JsonNode webhook) {
        return webhook.at("/post/requestBody/content/application~1json/schema");
    }

    private Answer post(String token, String path, @Nullable String body) {
        return api.call("POST", token, path, body);
    }

    private Answer patch(String token, String path, String body) {
        return api.call("PATCH", token, path, body);
    }
}
