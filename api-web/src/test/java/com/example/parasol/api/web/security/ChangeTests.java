package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.Tenants.Tenant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody changes or deletes what he has not seen, whatever the table of routes names. */
@ApiTest
class ChangeTests {
    private static final String OTHER = "\"7-0123456789abcdef0123456789abcdef\"";

    @Autowired Api api;
    @Autowired Tenants tenants;
    private Tenant tenant;

    @BeforeEach
    void anOrganization() {
        tenant = tenants.found("business");
    }

    static List<Route> changes() {
        return Routes.all().stream()
                .filter(route -> List.of("PATCH", "DELETE").contains(route.method()))
                .toList();
    }

    static List<Route> patches() {
        return changes().stream().filter(route -> route.method().equals("PATCH")).toList();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsNotAsItWasSeenStays(Route route) {
        var path = make(route);
        var seen = tag(path);

        change(route, path, OTHER).isProblem(412, "stale");
        change(route, path, "W/" + seen).isProblem(412, "stale");
        change(route, path, "nonsense").isProblem(400, "malformed");

        assertThat(tag(path)).isEqualTo(seen);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsAsItWasSeenIsChanged(Route route) {
        var path = make(route);

        assertThat(change(route, path, tag(path)).status()).isIn(200, 204);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aStarStandsForWhateverThereIs(Route route) {
        assertThat(change(route, make(route), "*").status()).isIn(200, 204);
    }

    @ParameterizedTest
    @MethodSource("patches")
    void ofManyWhoSawTheSameOneWins(Route route) {
        var path = make(route);
        var seen = tag(path);

        var answers = Api.atOnce(8, _ -> change(route, path, seen));

        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(7);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .singleElement()
                .satisfies(won -> assertThat(won.header("ETag")).isEqualTo(tag(path)));
    }

    @ParameterizedTest
    @MethodSource("patches")
    void whatChangesNothingMustHaveBeenSeenToo(Route route) {
        var path = make(route);

        api.call("PATCH", tenant.owner().token(), path, "{}", "If-Match", OTHER)
                .isProblem(412, "stale");
        api.call("PATCH", tenant.owner().token(), path, "{}", "If-Match", tag(path)).hasStatus(200);
    }

    @Test
    void thereAreSome() {
        assertThat(patches()).hasSizeGreaterThan(2);
        assertThat(changes()).hasSizeGreaterThan(patches().size() + 2);
    }

    private String make(Route route) {
        return Things.address(api, tenants, tenant, route.path().getPatternString());
    }

    /** Of the thing itself, where only a state of it is deleted. */
    private String tag(String path) {
        return api.get(tenant.owner().token(), path.replace("/archival", ""))
                .hasStatus(200)
                .header("ETag");
    }

    private Answer change(Route route, String path, String tag) {
        var body = RoutesTests.BODIES.get(route.method() + " " + route.path().getPatternString());
        return api.call(route.method(), tenant.owner().token(), path, body, "If-Match", tag);
    }
}
