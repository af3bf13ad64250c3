package com.example.parasol.api.service.click;

import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.click.ClickService;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The clicks on the links of the caller's organization. */
@Component
public class ClickApi {
    private final ClickService clicks;
    private final Clock clock;

    ClickApi(ClickService clicks, Clock clock) {
        this.clicks = clicks;
        this.clock = clock;
    }

    public ClicksResource perDay(TenantActor actor, UUID linkId, GivenRange range) {
        actor.require(Permission.LINKS_READ);
        return ClicksResource.of(clicks.perDay(actor, linkId, range.toDomain(clock)));
    }

    public ReferrersResource referrers(TenantActor actor, UUID linkId, GivenRange range) {
        actor.require(Permission.LINKS_READ);
        return ReferrersResource.of(clicks.referrers(actor, linkId, range.toDomain(clock)));
    }

    public DevicesResource devices(TenantActor actor, UUID linkId, GivenRange range) {
        actor.require(Permission.LINKS_READ);
        return DevicesResource.of(clicks.devices(actor, linkId, range.toDomain(clock)));
    }
}
