package com.example.parasol.core.domain.click;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.clicksource.ClickSource;
import com.example.parasol.core.domain.link.LinkService;
import com.example.parasol.core.domain.link.NewLink;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class ClickCountTests {

    private static final ClickSource UNKNOWN = ClickSource.of(null, null);

    @Autowired JdbcClient jdbc;
    @Autowired Redirects redirects;
    @Autowired LinkService links;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;

    @Test
    void allClicksOfTheOrganizationInThePeriodCount() {
        var owner = tenants.owner();
        var one = slug(owner);
        var other = slug(owner);
        redirects.follow(slug(tenants.owner()), UNKNOWN);
        redirects.follow(one, UNKNOWN);
        clock.advance(Duration.ofDays(1));
        redirects.follow(one, UNKNOWN);
        redirects.follow(other, UNKNOWN);

        var today = LocalDate.now(clock).atStartOfDay().atOffset(ZoneOffset.UTC);
        var tomorrow = today.plusDays(1);
        assertThat(count(owner, today, tomorrow)).isEqualTo(2);
        assertThat(count(owner, today.minusDays(1), today)).isEqualTo(1);
        assertThat(count(owner, tomorrow, tomorrow.plusDays(1))).isZero();
    }

    private long count(Member owner, OffsetDateTime start, OffsetDateTime end) {
        return jdbc.sql(new ClickCount().clicks().sql())
                .param("organization", owner.organizationId())
                .param("start", start)
                .param("end", end)
                .query(Long.class)
                .single();
    }

    private String slug(Member owner) {
        return links.create(owner, new NewLink("https://example.com", null, List.of())).slug();
    }
}
