package com.example.parasol.admin.web.organization;

import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.link.LinkCounts;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class LinkFigure implements OrganizationFigure {

    private final LinkCounts links;

    LinkFigure(LinkCounts links) {
        this.links = links;
    }

    @Override
    public String label() {
        return "link.figure";
    }

    @Override
    public String limit() {
        return "links";
    }

    @Override
    public Map<UUID, Long> of(Operator operator, Collection<UUID> organizationIds) {
        return links.byOrganization(operator, organizationIds);
    }
}
