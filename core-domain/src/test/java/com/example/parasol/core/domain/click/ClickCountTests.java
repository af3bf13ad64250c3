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
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class ClickCountTests {

    private static final ClickSource UNKNOWN = ClickSource.of(null, null);

    @Autowired ClickCount count;
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

        var today = LocalDate.now(clock).atStartOfDay().toInstant(ZoneOffset.UTC);
        var yesterday = today.minus(Duration.ofDays(1));
        var tomorrow = today.plus(Duration.ofDays(1));

        assertThat(count.of(owner.organizationId(), today, tomorrow)).isEqualTo(2);
        assertThat(count.of(owner.organizationId(), yesterday, today)).isEqualTo(1);
        assertThat(count.of(owner.organizationId(), tomorrow, tomorrow.plusSeconds(86_400)))
                .isZero();
    }

    private String slug(Member owner) {
        return links.create(owner, new NewLink("https://example.com", null, List.of())).slug();
    }
}
