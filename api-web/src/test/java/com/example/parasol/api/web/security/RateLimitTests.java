package com.example.parasol.api.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.Tenants.Tenant;
import com.example.parasol.core.domain.actor.Role;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What callers are told of their limits is true. */
@ApiTest
class RateLimitTests {
    private static final Pattern LEFT = Pattern.compile("\"(\\w+)\";r=(\\d+);t=(\\d+)");

    @Autowired Api api;
    @Autowired Tenants tenants;
    private Tenant tenant;

    @BeforeEach
    void begin() {
        tenant = tenants.found("free");
    }

    @Test
    void aProgramIsToldWhatItsPlanAllows() {
        var answer = api.get(tenant.key(), "/v1/me").hasStatus(200);

        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"plan\";q=120;w=60");
        assertThat(answer.header("RateLimit")).isEqualTo("\"plan\";r=119;t=1");
        tenants.subscribe(tenant.id(), "pro");
        assertThat(api.get(secondKey(), "/v1/me").header("RateLimit-Policy"))
                .isEqualTo("\"plan\";q=600;w=60");
    }

    @Test
    void keysOfOneOrganizationShareItsLimit() {
        var before = left(api.get(tenant.key(), "/v1/me"));

        var after = left(api.get(secondKey(), "/v1/me"));

        assertThat(after).isLessThanOrEqualTo(before);
        assertThat(left(api.get(tenants.second().key(), "/v1/me"))).isGreaterThan(2000);
    }

    @Test
    void peopleAreCountedEachByHimself() {
        var owner = tenant.owner().token();
        var colleague = tenants.join(tenant, Role.MEMBER).token();
        IntStream.range(0, 5).forEach(_ -> api.get(owner, "/v1/me"));

        assertThat(parsed(api.get(owner, "/v1/me")).group(1)).isEqualTo("person");
        assertThat(left(api.get(colleague, "/v1/me"))).isEqualTo(999_999);
        assertThat(left(api.get(tenant.key(), "/v1/me"))).isEqualTo(119);
    }

    @Test
    void whoeverIsOverTheLimitIsToldWhenToComeBack() {
        var refused = exhaust(tenant.key()).isProblem(429, "too-many-requests");

        assertThat(left(refused)).isZero();
        assertThat(refused.header("Retry-After"))
                .isEqualTo("1")
                .isEqualTo(parsed(refused).group(3));
        assertThat(refused.at("/detail")).isEqualTo("Too many requests: try again in a second.");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"plan\";q=120;w=60");
    }

    @Test
    void aProgramThatRunsWildLocksNobodyOut() {
        exhaust(tenant.key());

        api.get(tenant.owner().token(), "/v1/me").hasStatus(200);
        api.get(tenants.second().key(), "/v1/me").hasStatus(200);
    }

    @Test
    void whatIsRefusedIsCountedToo() {
        for (var path : new String[] {"/v1/nothing", "/v1/me?token=x", "/v1/api-keys"}) {
            assertThat(left(api.get(tenant.key(), path))).isLessThan(120);
        }
        assertThat(parsed(api.get("", "/v1/me")).group(1)).isEqualTo("address");
        assertThat(parsed(api.get("wrong", "/v1/me")).group(1)).isEqualTo("address");
        assertThat(parsed(api.call("PUT", "", "/v1/me", null)).group(1)).isEqualTo("address");
    }

    @Test
    void strangersAreCountedByTheirAddress() {
        var before = left(from("2001:db8:1:2::1"));

        assertThat(left(from("2001:db8:1:2::2"))).isLessThanOrEqualTo(before);
        assertThat(left(from("2001:db8:1:3::1"))).isEqualTo(before);
    }

    @Test
    void whatIsNoOperationIsNotCounted() {
        assertThat(api.get("", "/openapi.json").headers("RateLimit")).isEmpty();
        assertThat(api.get("", "/livez").headers("RateLimit")).isEmpty();
    }

    @Test
    void whatIsNoProperRequestIsNotCounted() {
        var before = left(api.get(tenant.key(), "/v1/me"));

        var refusals =
                List.of(
                        api.get(tenant.key(), "/v1/me;x").isProblem(400, "malformed"),
                        api.get(tenant.key(), "/v1//me").isProblem(400, "malformed"),
                        api.call(
                                        "GET",
                                        tenant.key(),
                                        "/v1/me",
                                        null,
                                        "Origin",
                                        "https://evil.example")
                                .hasStatus(403),
                        api.get(tenant.key(), "/v1/me?" + "x".repeat(9000)).hasStatus(400));

        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(refusal.headers("RateLimit")).isEmpty());
        assertThat(left(api.get(tenant.key(), "/v1/me"))).isGreaterThanOrEqualTo(before - 1);
    }

    private Answer from(String address) {
        return api.send("/v1/me", request -> request.header("X-Forwarded-For", address));
    }

    private String secondKey() {
        return tenants.key(tenant.owner().token(), Tenants.SCOPES.getFirst());
    }

    private Answer exhaust(String key) {
        return IntStream.range(0, 1000)
                .mapToObj(_ -> api.get(key, "/v1/me"))
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();
    }

    private static long left(Answer answer) {
        return Long.parseLong(parsed(answer).group(2));
    }

    private static MatchResult parsed(Answer answer) {
        var left = LEFT.matcher(answer.header("RateLimit"));
        assertThat(left.matches()).as(answer.header("RateLimit")).isTrue();
        return left.toMatchResult();
    }
}
