package com.example.parasol.core.domain.click;

import com.example.parasol.core.domain.event.LiveChannel;
import com.example.parasol.core.domain.event.LiveEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a batch of clicks in one transaction, and tells the dashboards when it commits. */
@Component
class ClickWriter {

    // links are always locked in the same order, so that two processes never wait for each other
    private static final String LOCK =
            "select id from link where id = any(cast(:links as uuid[])) order by id for no key update";

    private static final String COUNT =
            """
            with batch as (
              select c.link_id, c.at from unnest(cast(:links as uuid[]), cast(:times as timestamptz[])) as c(link_id, at) join link on link.id = c.link_id
            ), single as (
              insert into click (link_id, at) select link_id, at from batch
            ), per_day as (
              insert into click_day as d (link_id, day, clicks)
              select link_id, (at at time zone 'UTC')::date, count(*) from batch group by 1, 2
              on conflict (link_id, day) do update set clicks = d.clicks + excluded.clicks
            )
            update link set clicks = link.clicks + counted.clicks
            from (select link_id, count(*) as clicks from batch group by 1) as counted
            where link.id = counted.link_id
            returning link.id, link.organization_id, link.slug, link.clicks
            """;

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
        var times =
                batch.stream()
                        .map(click -> click.at().atOffset(ZoneOffset.UTC).toString())
                        .toArray(String[]::new);
        jdbc.sql(LOCK).param("links", links).query().listOfRows();
        live.publish(
                jdbc.sql(COUNT)
                        .param("links", links)
                        .param("times", times)
                        .query((row, _) ->
                                clicked(
                                        row.getObject("organization_id", UUID.class),
                                        row.getObject("id", UUID.class),
                                        row.getString("slug"),
                                        row.getLong("clicks")))
                        .list());
    }

    private LiveEvent clicked(UUID organizationId, UUID linkId, String slug, long clicks) {
        return new LiveEvent(
                "link.clicked",
                organizationId,
                Map.of("id", linkId.toString(), "slug", slug, "clicks", clicks),
                clock.instant());
    }
}
