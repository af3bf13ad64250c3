package com.example.parasol.core.domain.usage;

import static java.util.Comparator.comparing;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.subscription.SubscriptionService;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What every member and program of an organization may know of its use. */
@Service
public class UsageService {

    private final SubscriptionService subscriptions;
    private final List<PeriodCount> counts;
    private final Clock clock;

    UsageService(SubscriptionService subscriptions, List<PeriodCount> counts, Clock clock) {
        this.subscriptions = subscriptions;
        this.counts = counts.stream().sorted(comparing(PeriodCount::name)).toList();
        this.clock = clock;
    }

    /** As it is now. */
    @Transactional(readOnly = true)
    public Usage current(TenantActor actor) {
        var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        var start = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var end = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var subscription = subscriptions.current(actor);
        return new Usage(
                subscription.plan(),
                start,
                end,
                subscription.uses(),
                counts.stream()
                        .map(count ->
                                new Usage.Count(
                                        count.name(), count.of(actor.organizationId(), start, end)))
                        .toList());
    }
}
