package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** All lists go on in one way, because the document says which lists there are. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    @ParameterizedTest
    @MethodSource("lists")
    void aPageHasOneToAHundredAndCursorsAreOurs(String path) {
        var list = Things.address(api, tenants, tenants.first(), path);

        for (var limit : new int[] {-1, 0, 101}) {
            api.get(owner(), list + "?limit=" + limit).isInvalid("#/limit", "range");
        }
        api.get(owner(), list + "?limit=x").isInvalid("#/limit", "type");
        api.get(owner(), list + "?cursor=x").isInvalid("#/cursor", "cursor");
        api.get(owner(), list + "?limit=100").hasStatus(200);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theHeaderLeadsWhereTheBodyDoes(String path) {
        var list = Things.address(api, tenants, tenants.first(), path);

        var page = api.get(owner(), list + "?limit=1").hasStatus(200);

        var next = page.json().get("next");
        assertThat(page.json().get("items").size()).isLessThanOrEqualTo(1);
        assertThat(page.headers("Link"))
                .isEqualTo(
                        next.isNull()
                                ? List.of()
                                : List.of(
                                        "</api%s?limit=1&cursor=%s>; rel=\"next\""
                                                .formatted(list, next.asString())));
    }

    @ParameterizedTest
    @MethodSource("ofTheOrganization")
    void anotherTenantsCursorLeadsThroughOnesOwn(String list) {
        if (!list.equals("/v1/audit-events")) {
            Things.make(api, tenants, tenants.second(), list);
            Things.make(api, tenants, tenants.second(), list);
        }
        var stranger = tenants.second().owner().token();
        var cursor = api.get(stranger, list + "?limit=1").json().get("next");
        assertThat(cursor.isString()).isTrue();
        var theirs = api.get(stranger, list + "?limit=100").json().findValuesAsString("id");

        var ours = api.get(owner(), list + "?limit=100&cursor=" + cursor.asString());

        assertThat(ours.hasStatus(200).json().findValuesAsString("id"))
                .doesNotContainAnyElementsOf(theirs);
    }

    @Test
    void thereAreSome() {
        assertThat(lists()).contains("/v1/members").hasSizeGreaterThan(3);
    }

    /** The addresses of all lists that come in pages. */
    Stream<String> lists() {
        return api.get("", "/openapi.json").json().get("paths").properties().stream()
                .filter(path ->
                        path.getValue()
                                .at("/get/parameters")
                                .valueStream()
                                .anyMatch(one -> one.at("/name").asString().equals("cursor")))
                .map(path -> path.getKey());
    }

    Stream<String> ofTheOrganization() {
        return lists().filter(path -> !path.contains("{"));
    }

    private String owner() {
        return tenants.first().owner().token();
    }
}
