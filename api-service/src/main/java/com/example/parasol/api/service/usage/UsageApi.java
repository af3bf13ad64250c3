package com.example.parasol.api.service.usage;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.usage.UsageService;
import org.springframework.stereotype.Component;

/** How much of its plan the caller's organization uses; every token may ask. */
@Component
public class UsageApi {
    private final UsageService usage;

    UsageApi(UsageService usage) {
        this.usage = usage;
    }

    public UsageResource get(TenantActor actor) {
        return UsageResource.of(usage.current(actor));
    }
}
