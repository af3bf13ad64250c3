package com.example.parasol.gateway.application;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.gateway.event.RefreshRoutesEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes over an external table when it has changed and then stood unchanged for one look, so that
 * nobody reads what is half written. It is read each time: links and mounts that are switched, as
 * Kubernetes does, announce themselves in no other way everywhere.
 */
@Component("table")
@ConditionalOnProperty("parasol.gateway.table")
class TableWatch implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(TableWatch.class);

    private final ApplicationTable table;
    private final ApplicationEventPublisher events;
    private String inUse;
    private String seen;
    private volatile @Nullable String complaint;

    TableWatch(ApplicationTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
        this.inUse = table.text();
        this.seen = inUse;
    }

    @Scheduled(fixedDelayString = "${parasol.gateway.table-interval:1s}")
    void look() {
        try {
            var text = table.text();
            var stoodStill = text.equals(seen);
            seen = text;
            if (stoodStill) {
                use(text);
            }
        } catch (TableException e) {
            complain(e.getMessage());
        }
    }

    private void use(String text) {
        if (!text.equals(inUse)) {
            table.replace(text);
            inUse = text;
            events.publishEvent(new RefreshRoutesEvent(this));
            log.info("Took over the changed table of applications");
        }
        complaint = null;
    }

    /** Once for each reason. */
    private void complain(@Nullable String reason) {
        if (!Objects.equals(reason, complaint)) {
            complaint = reason;
            log.warn("Kept the table of applications as it was: {}", reason);
        }
    }

    @Override
    public Health health() {
        var reason = complaint;
        return reason == null
                ? Health.up().build()
                : Health.up().withDetail("outdated", reason).build();
    }
}
