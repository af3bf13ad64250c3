package com.example.parasol.api.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody overwrites what he has not seen, and nobody is sent what he has. */
@ApiTest
class LinkVersionTests {
    private static final String TARGET = "{\"target\": \"https://example.com/changed\"}";

    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired JdbcClient jdbc;
    private Answer made;
    private String path;

    @BeforeEach
    void makeALink() {
        made =
                api.call("POST", key(), "/v1/links", "{\"target\": \"https://example.com/\"}")
                        .hasStatus(201);
        path = "/v1/links/" + made.at("/id");
    }

    @Test
    void whatIsMadeShownAndChangedCarriesItsTag() {
        var read = api.get(key(), path);

        assertThat(read.header("ETag"))
                .isEqualTo(made.header("ETag"))
                .matches("\"\\d+-[0-9a-f]{32}\"");

        var changed = patch("If-Match", read.header("ETag"), TARGET).hasStatus(200);

        assertThat(changed.header("ETag"))
                .isNotEqualTo(read.header("ETag"))
                .isEqualTo(api.get(key(), path).header("ETag"));
        var archived = archive("PUT", changed.header("ETag")).hasStatus(200);
        assertThat(archived.header("ETag")).isNotEqualTo(changed.header("ETag"));
        archive("DELETE", archived.header("ETag")).hasStatus(200);
    }

    @Test
    void whatWasSeenBeforeSomebodyElsesChangeIsStale() {
        var seen = made.header("ETag");
        patch("If-Match", seen, TARGET).hasStatus(200);

        patch("If-Match", seen, "{\"tags\": [\"lost\"]}").isProblem(412, "stale");
        archive("PUT", seen).isProblem(412, "stale");
        archive("DELETE", seen).isProblem(412, "stale");
        delete(seen).isProblem(412, "stale");

        assertThat(api.get(key(), path).json().at("/tags")).isEmpty();
        assertThat(api.get(key(), path).at("/state")).isEqualTo("active");
    }

    @Test
    void whatWasSeenCanBeDeleted() {
        delete(made.header("ETag")).hasStatus(204);

        delete(made.header("ETag")).isProblem(404, "not-found");
    }

    @Test
    void aClickIsShownButMakesNoEditStale() {
        var seen = made.header("ETag");
        jdbc.sql("update link set clicks = clicks + 1 where id = ?")
                .param(UUID.fromString(made.at("/id")))
                .update();

        var clicked = read("If-None-Match", seen).hasStatus(200);

        assertThat(clicked.header("ETag")).isNotEqualTo(seen);
        patch("If-Match", seen, TARGET).hasStatus(200);
    }

    @Test
    void oneOfManyTagsIsEnough() {
        patch("If-Match", "\"other\", " + made.header("ETag"), TARGET).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * "})
    void aStarMatchesWhateverThereIs(String star) {
        patch("If-Match", star, TARGET).hasStatus(200);
    }

    @Test
    void aStarDoesNotMakeALink() {
        path = "/v1/links/" + UUID.randomUUID();

        patch("If-Match", "*", TARGET).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "\"0\"", "W/\"0-0123456789abcdef0123456789abcdef\""})
    void whatIsNotOurTagMatchesNothing(String tag) {
        patch("If-Match", tag, TARGET).isProblem(412, "stale");
    }

    @Test
    void aWeakTagMatchesNothing() {
        patch("If-Match", "W/" + made.header("ETag"), TARGET).isProblem(412, "stale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0", "", "*, \"0\"", "\"0\" \"1\""})
    void whatIsNoTagIsMalformed(String tag) {
        patch("If-Match", tag, TARGET).isProblem(400, "malformed");
    }

    @Test
    void aWrongBodyIsToldFirst() {
        patch("If-Match", "\"other\"", "{\"target\": \"x\"}").isInvalid("#/target", "url");
    }

    @Test
    void ofTwentyWhoSawTheSameOneWins() throws Exception {
        var seen = made.header("ETag");

        var answers = Api.atOnce(20, i -> patch("If-Match", seen, "{\"tags\": [\"" + i + "\"]}"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(19)
                .allSatisfy(answer -> answer.isProblem(412, "stale"));
    }

    @Test
    void whatAReaderHasIsNotSentAgain() {
        var known = read("If-None-Match", made.header("ETag")).hasStatus(304);

        assertThat(known.body()).isEmpty();
        assertThat(known.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(known.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(known.headers("Vary")).contains("Authorization");
        read("If-None-Match", "W/" + made.header("ETag")).hasStatus(304);
        read("If-None-Match", "\"other\"").hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/links", "/v1/links/{id}/clicks", "/v1/me"})
    void whatHasNoVersionIsNotSentAgainEither(String other) {
        path = other.replace("{id}", made.at("/id"));
        var tag = api.get(key(), path).hasStatus(200).header("ETag");

        assertThat(read("If-None-Match", tag).hasStatus(304).body()).isEmpty();
    }

    private Answer read(String header, String value) {
        return api.call("GET", key(), path, null, header, value);
    }

    private Answer patch(String header, String value, String body) {
        return api.call("PATCH", key(), path, body, header, value);
    }

    private Answer archive(String method, String tag) {
        return api.call(method, key(), path + "/archival", null, "If-Match", tag);
    }

    private Answer delete(String tag) {
        return api.call("DELETE", key(), path, null, "If-Match", tag);
    }

    private String key() {
        return tenants.first().key();
    }
}
