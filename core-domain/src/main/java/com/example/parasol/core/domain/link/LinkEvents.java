package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.event.LiveChannel;
import com.example.parasol.core.domain.event.LiveEvent;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the dashboards of an organization what became of a link. */
@Component
class LinkEvents {

    private final LiveChannel live;
    private final PublicAddress address;
    private final Clock clock;

    LinkEvents(LiveChannel live, PublicAddress address, Clock clock) {
        this.live = live;
        this.address = address;
        this.clock = clock;
    }

    /** Publishes it in the shape in which the API shows links. */
    void publish(String type, UUID organizationId, Link link) {
        live.publish(
                new LiveEvent(
                        type,
                        organizationId,
                        Map.of(
                                "id", link.id().toString(),
                                "slug", link.slug(),
                                "shortUrl", address.shortUrl(link.slug()).toString(),
                                "target", link.target().toString(),
                                "state", link.state().name().toLowerCase(Locale.ROOT),
                                "tags", link.tags(),
                                "clicks", link.clicks(),
                                "createdAt", link.createdAt().toString(),
                                "updatedAt", link.updatedAt().toString()),
                        clock.instant()));
    }
}
