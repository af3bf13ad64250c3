package com.example.parasol.api.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class LinkListTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

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
