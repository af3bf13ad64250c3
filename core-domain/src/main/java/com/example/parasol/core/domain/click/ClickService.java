package com.example.parasol.core.domain.click;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.link.LinkService;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports clicks to the organization that owns the link. */
@Service
public class ClickService {

    private static final int MAX_DAYS = 365;

    private final LinkService links;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClickService(LinkService links, JdbcClient jdbc, Clock clock) {
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Clicks per UTC day, ascending, ending today, zeros included.
     *
     * @param days 1 to 365
     * @throws Invalid for field days
     * @throws com.example.parasol.core.domain.refusal.NotFound when it is no link of the caller's
     */
    @Transactional(readOnly = true)
    public List<DayClicks> perDay(TenantActor actor, UUID linkId, int days) {
        var link = links.get(actor, linkId);
        if (days < 1 || days > MAX_DAYS) {
            throw new Invalid(
                    new Violation("days", "range", "Ask for 1 to %d days".formatted(MAX_DAYS)));
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return jdbc.sql(
                        """
                        select d.day::date as day, coalesce(c.clicks, 0) as clicks
                        from generate_series(:from::timestamp, :to::timestamp, interval '1 day') as d(day)
                        left join click_day c on c.link_id = :link and c.day = d.day::date
                        order by 1
                        """)
                .param("from", today.minusDays(days - 1L))
                .param("to", today)
                .param("link", link.id())
                .query((row, _) ->
                        new DayClicks(row.getObject("day", LocalDate.class), row.getLong("clicks")))
                .list();
    }
}
