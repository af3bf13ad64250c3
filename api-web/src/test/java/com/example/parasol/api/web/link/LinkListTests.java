package com.example.parasol.api.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.core.domain.click.Redirects;
import com.example.parasol.core.domain.clicksource.ClickSource;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class LinkListTests {
    @Autowired Api api;
    @Autowired Tenants tenants;
    @Autowired Redirects redirects;

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        var key = tenants.found("pro").key();
        IntStream.range(0, 5).forEach(_ -> create(key));
        var ids = new ArrayList<String>();
        var path = "/v1/links?limit=2";

        for (var next = path; !next.isEmpty(); ) {
            var page = api.get(key, next).hasStatus(200);
            page.json().get("items").forEach(link -> ids.add(link.get("id").asString()));
            var cursor = page.json().get("next");
            next = cursor.isNull() ? "" : path + "&cursor=" + cursor.asString();
        }

        assertThat(ids)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void theHeaderLinkLeadsThroughTheSamePages() {
        var key = tenants.found("pro").key();
        IntStream.range(0, 5).forEach(_ -> create(key));
        var pages = new ArrayList<String>();

        for (var next = "/api/v1/links?text=example.com%2F&limit=2"; !next.isEmpty(); ) {
            var page =
                    api.send(
                                    URI.create("http://localhost:" + api.port() + next),
                                    request -> request.header("Authorization", "Bearer " + key))
                            .hasStatus(200);
            pages.add(page.json().get("items").size() + "");
            assertThat(page.headers("Link").isEmpty()).isEqualTo(page.json().get("next").isNull());
            next = page.headers("Link").isEmpty() ? "" : next(page.header("Link"));
        }

        assertThat(pages).containsExactly("2", "2", "1");
    }

    @Test
    void noHeaderOfTheRequestIsPartOfTheNextAddress() {
        var key = tenants.found("pro").key();
        IntStream.range(0, 2).forEach(_ -> create(key));

        var page =
                api.send(
                        "/v1/links?limit=1&x=%3E%3B%0D%0Ay&cursor=",
                        request ->
                                request.header("Authorization", "Bearer " + key)
                                        .header("X-Forwarded-Host", "evil.example")
                                        .header("X-Forwarded-Prefix", "/evil")
                                        .header("Forwarded", "host=evil.example"));
        page.isInvalid("#/cursor", "cursor");
        var first =
                api.send(
                        "/v1/links?limit=1&x=%3E%3B%0D%0Ay",
                        request ->
                                request.header("Authorization", "Bearer " + key)
                                        .header("X-Forwarded-Host", "evil.example")
                                        .header("X-Forwarded-Prefix", "/evil")
                                        .header("Forwarded", "host=evil.example"));

        assertThat(next(first.header("Link")))
                .isEqualTo("/api/v1/links?limit=1&x=%3E%3B%0D%0Ay&cursor=" + first.at("/next"));
    }

    @Test
    void aHundredAreFollowedByTheRest() {
        var key = tenants.found("pro").key();
        IntStream.range(0, 101).forEach(_ -> create(key));

        var page = api.get(key, "/v1/links?limit=100");

        assertThat(page.json().get("items")).hasSize(100);
        assertThat(api.get(key, "/v1/links?cursor=" + page.at("/next")).json().get("items"))
                .hasSize(1);
    }

    @Test
    void aCursorHoldsForAnyFilterButForItsOwnOrderOnly() {
        var key = tenants.found("pro").key();
        IntStream.range(0, 3).forEach(_ -> create(key));
        var byCreation = api.get(key, "/v1/links?limit=1").at("/next");
        var byClicks = api.get(key, "/v1/links?limit=1&sort=clicks").at("/next");

        assertThat(api.get(key, "/v1/links?state=active&cursor=" + byCreation).json().get("items"))
                .hasSize(2);
        assertThat(
                        api.get(key, "/v1/links?sort=clicks&text=example&cursor=" + byClicks)
                                .json()
                                .get("items"))
                .hasSize(2);
        api.get(key, "/v1/links?cursor=" + byClicks).isInvalid("#/cursor", "cursor");
        api.get(key, "/v1/links?sort=clicks&cursor=" + byCreation).isInvalid("#/cursor", "cursor");
    }

    @Test
    void aFilterAndAnOrderCanBeAskedFor() {
        var key = tenants.found("pro").key();
        var links = IntStream.range(0, 3).mapToObj(_ -> create(key)).toList();
        links.reversed()
                .forEach(link -> redirects.follow(link.at("/slug"), ClickSource.of(null, null)));
        redirects.follow(links.get(1).at("/slug"), ClickSource.of(null, null));
        api.call("PUT", key, "/v1/links/" + links.get(2).at("/id") + "/archival", null);

        assertThat(ids(api.get(key, "/v1/links?sort=clicks")))
                .startsWith(links.get(1).at("/id"))
                .hasSize(3);
        assertThat(ids(api.get(key, "/v1/links?state=archived")))
                .containsExactly(links.get(2).at("/id"));
        assertThat(ids(api.get(key, "/v1/links?text=" + links.get(0).at("/slug"))))
                .containsExactly(links.get(0).at("/id"));
        assertThat(ids(api.get(key, "/v1/links?tag=none"))).isEmpty();
        assertThat(
                        ids(
                                api.get(
                                        tenants.second().key(),
                                        "/v1/links?text=" + links.get(0).at("/slug"))))
                .isEmpty();
    }

    private static List<String> ids(Answer page) {
        return page.hasStatus(200).json().findValuesAsString("id");
    }

    private static String next(String link) {
        assertThat(link).startsWith("<").endsWith(">; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }

    @Test
    void anotherTenantsCursorLeadsOnlyThroughOnesOwnList() {
        var stranger = tenants.second().key();
        IntStream.range(0, 2).forEach(_ -> create(stranger));
        var cursor = api.get(stranger, "/v1/links?limit=1").at("/next");
        var foreign = api.get(stranger, "/v1/links?limit=100").json().findValuesAsString("id");

        var own = api.get(tenants.first().key(), "/v1/links?limit=100&cursor=" + cursor);

        assertThat(own.hasStatus(200).json().findValuesAsString("id"))
                .doesNotContainAnyElementsOf(foreign);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, #/limit, range",
        "limit=101, #/limit, range",
        "limit=-1, #/limit, range",
        "limit=one, #/limit, type",
        "limit=1e3, #/limit, type",
        "limit=99999999999999999999, #/limit, type",
        "state=deleted, #/state, choice",
        "state=ACTIVE, #/state, choice",
        "state=, #/state, choice",
        "sort=slug, #/sort, choice",
        "tag=, #/tag, length",
        "text=, #/text, length",
        "text=%00, #/text, length",
        "text=%0D%0Ax, #/text, length",
        "sort=clicks&cursor=x, #/cursor, cursor",
        "sort=clicks&cursor=__________________________________8, #/cursor, cursor",
        "cursor=x, #/cursor, cursor",
        "cursor=%00, #/cursor, cursor",
        "cursor=AAAA, #/cursor, cursor"
    })
    void aWrongParameterIsPointedAt(String query, String pointer, String code) {
        api.get(tenants.first().key(), "/v1/links?" + query).isInvalid(pointer, code);
    }

    private Answer create(String key) {
        return api.call("POST", key, "/v1/links", "{\"target\": \"https://example.com/\"}")
                .hasStatus(201);
    }
}
