package com.example.parasol.api.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class LinkJourneyTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    @Test
    void aLinkIsMadeShownChangedArchivedAndTakenBack() {
        var slug = "journey-" + System.nanoTime();
        var made =
                post("""
                {"target": "https://example.com/a", "slug": "%s", "tags": ["one"]}
                """
                                .formatted(slug))
                        .hasStatus(201);
        var path = "/v1/links/" + made.at("/id");

        assertThat(made.header("Location")).isEqualTo("/api" + path);
        assertThat(made.json().propertyNames())
                .containsExactly(
                        "id",
                        "slug",
                        "shortUrl",
                        "target",
                        "state",
                        "tags",
                        "clicks",
                        "createdAt",
                        "updatedAt");
        assertThat(UUID.fromString(made.at("/id")).version()).isEqualTo(7);
        assertThat(made.at("/shortUrl")).isEqualTo("https://parasol.example/l/" + slug);
        assertThat(made.at("/target")).isEqualTo("https://example.com/a");
        assertThat(made.at("/state")).isEqualTo("active");
        assertThat(made.at("/tags/0")).isEqualTo("one");
        assertThat(made.json().at("/clicks").asInt()).isZero();
        assertThat(made.at("/createdAt")).endsWith("Z");
        assertThat(Instant.parse(made.at("/createdAt"))).isBeforeOrEqualTo(Instant.now());
        assertThat(get(path).hasStatus(200).json()).isEqualTo(made.json());

        var changed = patch(path, "{\"target\": \"https://example.com/b\"}").hasStatus(200);

        assertThat(changed.at("/target")).isEqualTo("https://example.com/b");
        assertThat(changed.at("/slug")).isEqualTo(slug);
        assertThat(changed.at("/tags/0")).isEqualTo("one");
        assertThat(call("PUT", path + "/archival").at("/state")).isEqualTo("archived");
        assertThat(call("PUT", path + "/archival").at("/state")).isEqualTo("archived");
        assertThat(call("DELETE", path + "/archival").at("/state")).isEqualTo("active");
        assertThat(call("DELETE", path + "/archival").at("/state")).isEqualTo("active");
    }

    @Test
    void tagsGoAwayByNullAndByAnEmptyList() {
        var path = made("\"tags\": [\"one\"]");

        assertThat(patch(path, "{\"tags\": null}").hasStatus(200).json().at("/tags")).isEmpty();
        assertThat(patch(path, "{\"tags\": [\"two\"]}").at("/tags/0")).isEqualTo("two");
        assertThat(patch(path, "{\"tags\": []}").hasStatus(200).json().at("/tags")).isEmpty();
    }

    @Test
    void anEmptyPatchChangesNothing() {
        var path = made("\"tags\": [\"one\"]");
        var before = get(path).json();

        assertThat(patch(path, "{}").hasStatus(200).json()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    {"target": null}    | #/target | required
                    {"slug": null}      | #/slug   | required
                    {"target": "x"}     | #/target | url
                    {"target": ["x"]}   | #/target | type
                    {"tags": [null]}    | #/tags/0 | required
                    {"tags": {"0": 1}}  | #/tags   | type
                    {"state": "active"} | #/state  | unknown
                    {"id": "x"}         | #/id     | unknown
                    """)
    void aWrongPatchIsPointedAt(String body, String pointer, String code) {
        patch(made("\"tags\": []"), body).isInvalid(pointer, code);
    }

    @Test
    void aTakenSlugIsAConflict() {
        var slug = "taken-" + System.nanoTime();
        post("{\"target\": \"https://example.com/\", \"slug\": \"%s\"}".formatted(slug))
                .hasStatus(201);

        var again =
                post("{\"target\": \"https://example.com/\", \"slug\": \"%s\"}".formatted(slug))
                        .isProblem(409, "conflict");

        assertThat(again.at("/errors/0/pointer")).isEqualTo("#/slug");
        assertThat(again.at("/errors/0/code")).isEqualTo("taken");
    }

    @Test
    void theLimitOfThePlanIsNamed() {
        var key = tenants.found("free").key();
        IntStream.range(0, 25)
                .forEach(_ -> post(key, "{\"target\": \"https://example.com/\"}").hasStatus(201));

        var refused =
                post(key, "{\"target\": \"https://example.com/\"}")
                        .isProblem(403, "quota-exceeded");

        assertThat(refused.at("/limit")).isEqualTo("links");
        assertThat(refused.json().get("max").asInt()).isEqualTo(25);
        assertThat(refused.at("/plan")).isEqualTo("free");
    }

    private String made(String fields) {
        return "/v1/links/"
                + post("{\"target\": \"https://example.com/\", " + fields + "}")
                        .hasStatus(201)
                        .at("/id");
    }

    private Answer post(String body) {
        return post(tenants.first().key(), body);
    }

    private Answer post(String key, String body) {
        return api.call("POST", key, "/v1/links", body);
    }

    private Answer get(String path) {
        return api.get(tenants.first().key(), path);
    }

    private Answer patch(String path, String body) {
        return api.call("PATCH", tenants.first().key(), path, body);
    }

    private Answer call(String method, String path) {
        return api.call(method, tenants.first().key(), path, null).hasStatus(200);
    }
}
