package com.example.parasol.core.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.subscription.Subscription;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class UsageServiceTests {

    /** Counts the seconds of the period. */
    private static final PeriodCount ECHO =
            new PeriodCount("echo", "select extract(epoch from :end - :start)");

    @Autowired UsageService usage;
    @Autowired Plans plans;
    @Autowired JdbcClient jdbc;
    @Autowired ApiKeyService keys;
    @Autowired Tenants tenants;
    Member owner;

    @BeforeEach
    void anOwner() {
        owner = tenants.owner();
    }

    @Test
    void whatThePlanLimitsIsCounted() {
        keys.create(owner, Tenants.newKey(null));

        var found = usage.current(owner);

        assertThat(found.plan()).isEqualTo("free");
        assertThat(found.uses())
                .contains(new Subscription.Use("keys", 1, 5), new Subscription.Use("seats", 1, 1));
    }

    @Test
    void ofAPlanThatIsNoLongerOnTheListNothingIsKnown() {
        tenants.subscribe(owner, "of-last-year");

        assertThat(usage.current(owner))
                .returns("of-last-year", Usage::plan)
                .returns(List.of(), Usage::uses);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01T00:00:00Z, 2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-12-31T23:59:59Z, 2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z"
    })
    void aPeriodIsAMonthInUtc(Instant now, Instant start, Instant end) {
        var service = new UsageService(plans, List.of(), List.of(ECHO), jdbc, at(now));

        var found = service.current(owner);

        assertThat(found).returns(start, Usage::start).returns(end, Usage::end);
        assertThat(found.counts())
                .containsExactly(
                        new Usage.Count("echo", end.getEpochSecond() - start.getEpochSecond()));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
