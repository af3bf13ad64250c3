package com.example.parasol.core.domain.usage;

import static java.util.Comparator.comparing;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.plan.PlanUse;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.subscription.Subscription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What every member and program of an organization may know of its use. */
@Service
public class UsageService {

    private final Plans plans;
    private final List<PlanUse> uses;
    private final List<PeriodCount> counts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String sql;

    UsageService(
            Plans plans,
            List<PlanUse> uses,
            List<PeriodCount> counts,
            JdbcClient jdbc,
            Clock clock) {
        this.plans = plans;
        this.uses = uses.stream().sorted(comparing(PlanUse::limit)).toList();
        this.counts = counts.stream().sorted(comparing(PeriodCount::name)).toList();
        this.jdbc = jdbc;
        this.clock = clock;
        this.sql = sql(this.uses, this.counts);
    }

    /** The plan, and behind it all that is counted, each in a column of its own. */
    private static String sql(List<PlanUse> uses, List<PeriodCount> counts) {
        return Stream.concat(uses.stream().map(PlanUse::sql), counts.stream().map(PeriodCount::sql))
                .map(", (%s)"::formatted)
                .collect(
                        Collectors.joining(
                                "", "select plan", " from organization where id = :organization"));
    }

    /** As it is now. */
    public Usage current(TenantActor actor) {
        var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        var start = month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        var end = start.plusMonths(1);
        return jdbc.sql(sql)
                .param("organization", actor.organizationId())
                .param("start", start)
                .param("end", end)
                .query((row, _) -> usage(row, start.toInstant(), end.toInstant()))
                .optional()
                .orElseThrow(() -> new NotFound("organization", actor.organizationId()));
    }

    private Usage usage(ResultSet row, Instant start, Instant end) throws SQLException {
        var id = row.getString("plan");
        var plan = plans.find(id);
        var column = 2;
        var used = new ArrayList<Subscription.Use>();
        for (var use : uses) {
            var count = row.getLong(column++);
            plan.ifPresent(known ->
                    used.add(new Subscription.Use(use.limit(), count, known.limit(use.limit()))));
        }
        var happened = new ArrayList<Usage.Count>();
        for (var count : counts) {
            happened.add(new Usage.Count(count.name(), row.getLong(column++)));
        }
        return new Usage(id, start, end, used, happened);
    }
}
