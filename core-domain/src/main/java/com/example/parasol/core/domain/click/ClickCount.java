package com.example.parasol.core.domain.click;

import com.example.parasol.core.domain.usage.PeriodCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clicks on all links of an organization. */
@Component
class ClickCount implements PeriodCount {

    private final JdbcClient jdbc;

    ClickCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "clicks";
    }

    /** In whole UTC days. */
    @Override
    public long of(UUID organizationId, Instant start, Instant end) {
        return jdbc.sql(
                        """
                        select coalesce(sum(d.clicks), 0) from link l join click_day d on d.link_id = l.id
                        where l.organization_id = :organization and d.day >= :start and d.day < :end
                        """)
                .param("organization", organizationId)
                .param("start", LocalDate.ofInstant(start, ZoneOffset.UTC))
                .param("end", LocalDate.ofInstant(end, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
