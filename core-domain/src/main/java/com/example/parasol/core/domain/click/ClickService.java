package com.example.parasol.core.domain.click;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.click.Referrers.Host;
import com.example.parasol.core.domain.clicksource.DeviceKind;
import com.example.parasol.core.domain.link.LinkService;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports clicks to the organization that owns the link. */
@Service
public class ClickService {

    private static final int MAX_HOSTS = 100;

    private final LinkService links;
    private final JdbcClient jdbc;

    ClickService(LinkService links, JdbcClient jdbc) {
        this.links = links;
        this.jdbc = jdbc;
    }

    /**
     * Clicks per UTC day, ascending, zeros included.
     *
     * @throws com.example.parasol.core.domain.refusal.NotFound when it is no link of the caller's
     */
    @Transactional(readOnly = true)
    public List<DayClicks> perDay(TenantActor actor, UUID linkId, DayRange range) {
        return report(
                actor,
                linkId,
                range,
                """
                select d.day::date as day, coalesce(c.clicks, 0) as clicks
                from generate_series(:from::timestamp, :to::timestamp, interval '1 day') as d(day)
                left join click_day c on c.link_id = :link and c.day = d.day::date
                order by 1
                """,
                (row, _) ->
                        new DayClicks(
                                row.getObject("day", LocalDate.class), row.getLong("clicks")));
    }

    /**
     * From which hosts a link was followed, the hundred most frequent by name.
     *
     * @throws com.example.parasol.core.domain.refusal.NotFound when it is no link of the caller's
     */
    @Transactional(readOnly = true)
    public Referrers referrers(TenantActor actor, UUID linkId, DayRange range) {
        var hosts =
                report(
                        actor,
                        linkId,
                        range,
                        """
                        with by_host as (
                          select host, sum(clicks) as clicks,
                            row_number() over (order by host in ('', '*'), sum(clicks) desc, host) as place
                          from click_referrer where link_id = :link and day between :from and :to
                          group by host
                        )
                        select case when host <> '' and place > %d then '*' else host end as host, sum(clicks) as clicks
                        from by_host group by 1 order by 2 desc, 1
                        """
                                .formatted(MAX_HOSTS),
                        (row, _) -> new Host(row.getString("host"), row.getLong("clicks")));
        return new Referrers(
                hosts.stream().filter(host -> host.name().length() > 1).toList(),
                clicks(hosts, ""),
                clicks(hosts, "*"));
    }

    /**
     * With which kinds of devices a link was followed, zeros included.
     *
     * @throws com.example.parasol.core.domain.refusal.NotFound when it is no link of the caller's
     */
    @Transactional(readOnly = true)
    public Map<DeviceKind, Long> devices(TenantActor actor, UUID linkId, DayRange range) {
        var devices = new EnumMap<DeviceKind, Long>(DeviceKind.class);
        EnumSet.allOf(DeviceKind.class).forEach(kind -> devices.put(kind, 0L));
        report(
                        actor,
                        linkId,
                        range,
                        """
                        select device, sum(clicks) as clicks
                        from click_device where link_id = :link and day between :from and :to group by device
                        """,
                        (row, _) ->
                                Map.entry(
                                        DeviceKind.valueOf(row.getString("device")),
                                        row.getLong("clicks")))
                .forEach(found -> devices.put(found.getKey(), found.getValue()));
        return devices;
    }

    private <T> List<T> report(
            TenantActor actor, UUID linkId, DayRange range, String sql, RowMapper<T> rows) {
        return jdbc.sql(sql)
                .param("link", links.get(actor, linkId).id())
                .param("from", range.from())
                .param("to", range.to())
                .query(rows)
                .list();
    }

    private static long clicks(List<Host> hosts, String name) {
        return hosts.stream()
                .filter(host -> host.name().equals(name))
                .mapToLong(Host::clicks)
                .sum();
    }
}
