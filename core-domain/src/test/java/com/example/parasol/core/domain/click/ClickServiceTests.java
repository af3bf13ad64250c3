package com.example.parasol.core.domain.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.link.Link;
import com.example.parasol.core.domain.link.LinkService;
import com.example.parasol.core.domain.link.NewLink;
import com.example.parasol.core.domain.refusal.Invalid;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class ClickServiceTests {

    @Autowired ClickService clicks;
    @Autowired Redirects redirects;
    @Autowired LinkService links;
    @Autowired ClickPurge purge;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    Member owner;
    Link link;

    @BeforeEach
    void aLink() {
        owner = tenants.owner();
        link = links.create(owner, new NewLink("https://example.com", null, List.of()));
    }

    @Test
    void daysAscendToTodayAndEmptyOnesAreZero() {
        redirects.follow(link.slug());
        clock.advance(Duration.ofDays(2));
        redirects.follow(link.slug());
        redirects.follow(link.slug());

        var days = clicks.perDay(owner, link.id(), 4);

        assertThat(days).extracting(DayClicks::clicks).containsExactly(0L, 1L, 0L, 2L);
        assertThat(days).extracting(DayClicks::day).isSorted();
        assertThat(days.getLast().day()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    void aYearHas365Days() {
        assertThat(clicks.perDay(owner, link.id(), 365)).hasSize(365);
        assertThat(clicks.perDay(owner, link.id(), 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 366, Integer.MAX_VALUE})
    void otherSpansAreRefused(int days) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> clicks.perDay(owner, link.id(), days))
                .satisfies(invalid ->
                        assertThat(invalid.violations().getFirst().field()).isEqualTo("days"));
    }

    @Test
    void singleClicksAreForgottenAfterAWeekAndCountsAreNot() {
        redirects.follow(link.slug());
        clock.advance(ClickPurge.KEPT.plusSeconds(1));
        redirects.follow(link.slug());

        purge.purge();

        assertThat(
                        jdbc.sql("select count(*) from click where link_id = :id")
                                .param("id", link.id())
                                .query(Long.class)
                                .single())
                .isOne();
        assertThat(links.get(owner, link.id()).clicks()).isEqualTo(2);
    }
}
