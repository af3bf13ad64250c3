package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.plan.PlanUse;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class LinkUse implements PlanUse {

    private final LinkRepository links;

    LinkUse(LinkRepository links) {
        this.links = links;
    }

    @Override
    public String limit() {
        return LinkLimit.NAME;
    }

    @Override
    public long of(UUID organizationId) {
        return links.countByOrganizationId(organizationId);
    }
}
