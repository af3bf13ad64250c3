package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.actor.Operator;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** How many links organizations have, for operators. */
@Service
public class LinkCounts {

    /** The number of links, active and archived; organizations without any have 0. */
    public Map<UUID, Long> byOrganization(Operator operator, Collection<UUID> organizationIds) {
        throw new UnsupportedOperationException();
    }
}
