package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.event.LiveChannel;
import com.example.parasol.core.domain.event.LiveEvent;
import com.example.parasol.core.domain.webhook.WebhookEvent;
import com.example.parasol.core.domain.webhook.Webhooks;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the dashboards of an organization, and its own servers, what became of a link. */
@Component
class LinkEvents {

    private final LiveChannel live;
    private final Webhooks webhooks;
    private final PublicAddress address;
    private final Clock clock;

    LinkEvents(LiveChannel live, Webhooks webhooks, PublicAddress address, Clock clock) {
        this.live = live;
        this.webhooks = webhooks;
        this.address = address;
        this.clock = clock;
    }

    /** Publishes it in the shape in which the API shows links. */
    void publish(String type, UUID organizationId, Link link) {
        var shown = shown(link);
        var now = clock.instant();
        live.publish(new LiveEvent(type, organizationId, shown, now));
        webhooks.publish(new WebhookEvent(type, organizationId, shown, now));
    }

    private Map<String, Object> shown(Link link) {
        return Map.of(
                "id", link.id().toString(),
                "slug", link.slug(),
                "shortUrl", address.shortUrl(link.slug()),
                "target", link.target(),
                "state", link.state().name().toLowerCase(Locale.ROOT),
                "tags", link.tags(),
                "clicks", link.clicks(),
                "createdAt", link.createdAt().toString(),
                "updatedAt", link.updatedAt().toString());
    }
}
