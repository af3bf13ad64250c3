package com.example.parasol.core.domain.click;

import static com.example.parasol.core.domain.clicksource.DeviceKind.BOT;
import static com.example.parasol.core.domain.clicksource.DeviceKind.DESKTOP;
import static com.example.parasol.core.domain.clicksource.DeviceKind.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.click.Referrers.Host;
import com.example.parasol.core.domain.clicksource.ClickSource;
import com.example.parasol.core.domain.link.Link;
import com.example.parasol.core.domain.link.LinkService;
import com.example.parasol.core.domain.link.NewLink;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class ClickServiceTests {

    private static final ClickSource UNKNOWN = ClickSource.of(null, null);

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
        redirects.follow(link.slug(), UNKNOWN);
        clock.advance(Duration.ofDays(2));
        redirects.follow(link.slug(), UNKNOWN);
        redirects.follow(link.slug(), UNKNOWN);

        var days = clicks.perDay(owner, link.id(), today(4));

        assertThat(days).extracting(DayClicks::clicks).containsExactly(0L, 1L, 0L, 2L);
        assertThat(days).extracting(DayClicks::day).isSorted();
        assertThat(days.getLast().day()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    void aRangeMayLieAnywhere() {
        redirects.follow(link.slug(), UNKNOWN);

        var before = new DayRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

        assertThat(clicks.perDay(owner, link.id(), before))
                .hasSize(366)
                .allMatch(day -> day.clicks() == 0);
        assertThat(clicks.referrers(owner, link.id(), before).direct()).isZero();
        assertThat(clicks.devices(owner, link.id(), before)).hasSize(5).containsEntry(BOT, 0L);
    }

    @Test
    void hostsAreCountedByNameAndTheMostFrequentComesFirst() {
        follow("https://a.example/x", "https://b.example", "http://B.example:8080/", null);
        clock.advance(Duration.ofDays(1));
        follow("https://b.example/?q=secret");

        var referrers = clicks.referrers(owner, link.id(), today(2));

        assertThat(referrers)
                .isEqualTo(
                        new Referrers(
                                List.of(new Host("b.example", 3), new Host("a.example", 1)), 1, 0));
        assertThat(clicks.referrers(owner, link.id(), today(1)).hosts())
                .containsExactly(new Host("b.example", 1));
    }

    @Test
    void strangersCannotMakeUpMoreHostsThanADayHolds() throws Exception {
        follow("https://first.example");

        Crowd.all(Crowd.of(200, i -> () -> follow("https://host-%d.example".formatted(i % 100))));
        follow("https://first.example", "https://one-more.example", null);

        var referrers = clicks.referrers(owner, link.id(), today(1));
        assertThat(referrers.hosts())
                .hasSize(ClickWriter.MAX_HOSTS)
                .contains(new Host("first.example", 2));
        assertThat(referrers.other() + referrers.hosts().stream().mapToLong(Host::clicks).sum())
                .isEqualTo(203);
        assertThat(referrers.direct()).isOne();
    }

    @Test
    void aLongRangeNamesTheHundredMostFrequentHosts() {
        jdbc.sql(
                        """
                        insert into click_referrer (link_id, day, host, clicks)
                        select :link, date '2020-01-01' + n, 'host-' || n, n from generate_series(1, 130) as n
                        """)
                .param("link", link.id())
                .update();

        var year = clicks.referrers(owner, link.id(), DayRange.of(366, LocalDate.of(2020, 12, 31)));

        assertThat(year.hosts()).hasSize(100).startsWith(new Host("host-130", 130));
        assertThat(year.other()).isEqualTo(30 * 31 / 2);
    }

    @Test
    void devicesAreCountedByKind() {
        redirects.follow(link.slug(), ClickSource.of(null, "Mozilla/5.0 (iPhone) Mobile"));
        redirects.follow(link.slug(), ClickSource.of(null, "curl/8.14"));

        assertThat(clicks.devices(owner, link.id(), today(1)))
                .containsEntry(PHONE, 1L)
                .containsEntry(BOT, 1L)
                .containsEntry(DESKTOP, 0L);
    }

    private int follow(@Nullable String... referrers) {
        for (var referrer : referrers) {
            redirects.follow(link.slug(), ClickSource.of(referrer, null));
        }
        return referrers.length;
    }

    private DayRange today(int days) {
        return DayRange.of(days, LocalDate.now(clock));
    }

    @Test
    void singleClicksAreForgottenAfterAWeekAndCountsAreNot() {
        redirects.follow(link.slug(), UNKNOWN);
        clock.advance(ClickPurge.KEPT.plusSeconds(1));
        redirects.follow(link.slug(), UNKNOWN);

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
