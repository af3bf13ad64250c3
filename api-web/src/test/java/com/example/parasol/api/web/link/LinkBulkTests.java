package com.example.parasol.api.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done to many links at once, or to one for good. */
@ApiTest
class LinkBulkTests {
    private static final String ARCHIVALS = "/v1/links/archivals";

    @Autowired Api api;
    @Autowired Tenants tenants;

    @Test
    void eachLinkIsArchivedOrToldOf() {
        var own = create(tenants.first().key());
        var foreign = create(tenants.second().key());
        var unknown = UUID.randomUUID().toString();

        var first = archive(own, foreign, unknown, own);
        var second = archive(own);

        assertThat(first.hasStatus(200).body())
                .isEqualTo(
                        """
                        {"items":[{"id":"%s","outcome":"archived"},{"id":"%s","outcome":"unknown"},\
                        {"id":"%s","outcome":"unknown"}]}\
                        """
                                .formatted(own, foreign, unknown));
        assertThat(second.at("/items/0/outcome")).isEqualTo("unchanged");
        assertThat(state(tenants.first().key(), own)).isEqualTo("archived");
        assertThat(state(tenants.second().key(), foreign)).isEqualTo("active");
    }

    @Test
    void aHundredAtOnceAreTaken() {
        archive(Collections.nCopies(100, create(tenants.first().key())).toArray(String[]::new))
                .hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void noneAndMoreAreRefused(int count) {
        var ids =
                Stream.generate(UUID::randomUUID)
                        .limit(count)
                        .map(UUID::toString)
                        .toArray(String[]::new);

        archive(ids).isInvalid("#/ids", "length");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{}                | #/ids   | required",
                "{\"ids\": null}   | #/ids   | required",
                "{\"ids\": [null]} | #/ids/0 | required",
                "{\"ids\": [\"x\"]}| #/ids/0 | type",
                "{\"ids\": [1]}    | #/ids/0 | type",
                "{\"ids\": \"x\"}  | #/ids   | type"
            })
    void wrongIdsArePointedAt(String body, String pointer, String code) {
        api.call("POST", tenants.first().key(), ARCHIVALS, body).isInvalid(pointer, code);
    }

    @Test
    void aDeletedLinkIsGoneForGood() {
        var key = tenants.first().key();
        var id = create(key);

        var deleted = api.call("DELETE", key, "/v1/links/" + id, null);

        assertThat(deleted.hasStatus(204).body()).isEmpty();
        api.get(key, "/v1/links/" + id).isProblem(404, "not-found");
        api.get(key, "/v1/links/" + id + "/referrers").isProblem(404, "not-found");
        api.call("DELETE", key, "/v1/links/" + id, null).isProblem(404, "not-found");
        assertThat(archive(id).at("/items/0/outcome")).isEqualTo("unknown");
    }

    private Answer archive(String... ids) {
        var quoted =
                List.of(ids).stream()
                        .map("\"%s\""::formatted)
                        .collect(Collectors.joining(", ", "{\"ids\": [", "]}"));
        return api.call("POST", tenants.first().key(), ARCHIVALS, quoted);
    }

    private String create(String key) {
        return api.call("POST", key, "/v1/links", "{\"target\": \"https://example.com/\"}")
                .hasStatus(201)
                .at("/id");
    }

    private String state(String key, String id) {
        return api.get(key, "/v1/links/" + id).at("/state");
    }
}
