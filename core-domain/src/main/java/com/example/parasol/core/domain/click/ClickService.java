package com.example.parasol.core.domain.click;

import static com.example.parasol.core.domain.actor.Permission.LINKS_READ;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.click.Referrers.Host;
import com.example.parasol.core.domain.clicksource.DeviceKind;
import com.example.parasol.core.domain.refusal.NotFound;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reports clicks to the organization that owns the link. */
@Service
public class ClickService {

    private static final int MAX_HOSTS = 100;

    private final JdbcClient jdbc;

    ClickService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Clicks per UTC day, ascending, zeros included.
     *
     * @throws NotFound when it is no link of the caller's
     */
    public List<DayClicks> perDay(TenantActor actor, UUID linkId, DayRange range) {
        return report(
                actor,
                linkId,
                range,
                """
                select d.day::date as day, coalesce(c.clicks, 0) as clicks
                from link cross join generate_series(:from::timestamp, :to::timestamp, interval '1 day') as d(day)
                left join click_day c on c.link_id = link.id and c.day = d.day::date
                where link.id = :link and link.organization_id = :organization
                order by 1
                """,
                (row, _) ->
                        new DayClicks(
                                row.getObject("day", LocalDate.class), row.getLong("clicks")));
    }

    /**
     * From which hosts a link was followed, the hundred most frequent by name.
     *
     * @throws NotFound when it is no link of the caller's
     */
    public Referrers referrers(TenantActor actor, UUID linkId, DayRange range) {
        var hosts =
                report(
                        actor,
                        linkId,
                        range,
                        """
                        with by_host as (
                          select coalesce(r.host, '') as host, coalesce(sum(r.clicks), 0) as clicks,
                            row_number() over (order by r.host in ('', '*'), sum(r.clicks) desc, r.host) as place
                          from link left join click_referrer r
                            on r.link_id = link.id and r.day between :from and :to
                          where link.id = :link and link.organization_id = :organization
                          group by r.host
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
     * @throws NotFound when it is no link of the caller's
     */
    public Map<DeviceKind, Long> devices(TenantActor actor, UUID linkId, DayRange range) {
        var devices = new EnumMap<DeviceKind, Long>(DeviceKind.class);
        EnumSet.allOf(DeviceKind.class).forEach(kind -> devices.put(kind, 0L));
        report(
                        actor,
                        linkId,
                        range,
                        """
                        select coalesce(d.device, 'OTHER') as device, coalesce(sum(d.clicks), 0) as clicks
                        from link left join click_device d
                          on d.link_id = link.id and d.day between :from and :to
                        where link.id = :link and link.organization_id = :organization
                        group by d.device
                        """,
                        (row, _) ->
                                Map.entry(
                                        DeviceKind.valueOf(row.getString("device")),
                                        row.getLong("clicks")))
                .forEach(found -> devices.put(found.getKey(), found.getValue()));
        return devices;
    }

    /** Of a link of his there is a row at least, even when nobody followed it. */
    private <T> List<T> report(
            TenantActor actor, UUID linkId, DayRange range, String sql, RowMapper<T> rows) {
        actor.require(LINKS_READ);
        var report =
                jdbc.sql(sql)
                        .param("link", linkId)
                        .param("organization", actor.organizationId())
                        .param("from", range.from())
                        .param("to", range.to())
                        .query(rows)
                        .list();
        if (report.isEmpty()) {
            throw new NotFound("link", linkId);
        }
        return report;
    }

    private static long clicks(List<Host> hosts, String name) {
        return hosts.stream()
                .filter(host -> host.name().equals(name))
                .mapToLong(Host::clicks)
                .sum();
    }
}
