package com.example.parasol.core.domain.click;

import com.example.parasol.core.domain.event.LiveChannel;
import com.example.parasol.core.domain.event.LiveEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a batch of clicks in one transaction, and tells the dashboards when it commits. */
@Component
class ClickWriter {

    // links are always locked in the same order, so that two processes never wait for each other
    private static final String LOCK =
            "select id from link where id = any(cast(:links as uuid[])) order by id for no key update";

    /** How many hosts a link counts by name on one day, so that strangers cannot make up rows. */
    static final int MAX_HOSTS = 50;

    private static final String COUNT =
            """
            with batch as (
              select c.link_id, c.at, (c.at at time zone 'UTC')::date as day, c.host, c.device
              from unnest(cast(:links as uuid[]), cast(:times as timestamptz[]), cast(:hosts as text[]), cast(:devices as text[]))
                as c(link_id, at, host, device)
              join link on link.id = c.link_id
            ), single as (
              insert into click (link_id, at) select link_id, at from batch
            ), per_day as (
              insert into click_day as d (link_id, day, clicks)
              select link_id, day, count(*) from batch group by 1, 2
              on conflict (link_id, day) do update set clicks = d.clicks + excluded.clicks
            ), per_device as (
              insert into click_device as d (link_id, day, device, clicks)
              select link_id, day, device, count(*) from batch group by 1, 2, 3
              on conflict (link_id, day, device) do update set clicks = d.clicks + excluded.clicks
            ), by_host as (
              select link_id, day, host, count(*) as clicks,
                host = '' or exists (select from click_referrer known
                  where (known.link_id, known.day, known.host) = (batch.link_id, batch.day, batch.host)) as known
              from batch group by 1, 2, 3
            ), named as (
              select link_id, day, clicks, case when known
                or count(*) filter (where not known) over (partition by link_id, day order by clicks desc, host)
                  + (select count(*) from click_referrer old
                    where old.link_id = by_host.link_id and old.day = by_host.day and old.host not in ('', '*')) <= %d
                then host else '*' end as host
              from by_host
            ), per_referrer as (
              insert into click_referrer as d (link_id, day, host, clicks)
              select link_id, day, host, sum(clicks) from named group by 1, 2, 3
              on conflict (link_id, day, host) do update set clicks = d.clicks + excluded.clicks
            ), per_minute as (
              insert into click_minute as m (link_id, minute, clicks)
              select link_id, date_trunc('minute', at, 'UTC'), count(*) from batch group by 1, 2
              on conflict (link_id, minute) do update set clicks = m.clicks + excluded.clicks
            )
            update link set clicks = link.clicks + counted.clicks
            from (select link_id, count(*) as clicks from batch group by 1) as counted
            where link.id = counted.link_id
            returning link.id, link.organization_id, link.slug, link.clicks
            """
                    .formatted(MAX_HOSTS);

    private final JdbcClient jdbc;
    private final LiveChannel live;
    private final Clock clock;

    ClickWriter(JdbcClient jdbc, LiveChannel live, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.clock = clock;
    }

    @Transactional
    public void write(List<ClickBatches.Click> batch) {
        var links = batch.stream().map(ClickBatches.Click::linkId).toArray(UUID[]::new);
        jdbc.sql(LOCK).param("links", links).query().listOfRows();
        live.publish(
                jdbc.sql(COUNT)
                        .param("links", links)
                        .param("times", texts(batch, click -> click.at().toString()))
                        .param("hosts", texts(batch, click -> click.source().host()))
                        .param("devices", texts(batch, click -> click.source().device().name()))
                        .query((row, _) ->
                                clicked(
                                        row.getObject("organization_id", UUID.class),
                                        row.getObject("id", UUID.class),
                                        row.getString("slug"),
                                        row.getLong("clicks")))
                        .list());
    }

    private static String[] texts(
            List<ClickBatches.Click> batch, Function<ClickBatches.Click, String> text) {
        return batch.stream().map(text).toArray(String[]::new);
    }

    private LiveEvent clicked(UUID organizationId, UUID linkId, String slug, long clicks) {
        return new LiveEvent(
                "link.clicked",
                organizationId,
                Map.of("id", linkId.toString(), "slug", slug, "clicks", clicks),
                clock.instant());
    }
}
