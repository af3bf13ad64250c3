package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.actor.TenantActor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The links of an organization. */
@Service
public class LinkService {

    /**
     * Makes a link.
     *
     * @throws com.example.parasol.core.domain.refusal.Invalid for fields target, slug, tags
     * @throws com.example.parasol.core.domain.refusal.Conflict when the slug is taken
     * @throws com.example.parasol.core.domain.refusal.QuotaExceeded when the plan's {@code links}
     *     are used up
     */
    public Link create(TenantActor actor, NewLink newLink) {
        throw new UnsupportedOperationException();
    }

    /**
     * Links, the newest first.
     *
     * @param after null starts at the newest
     * @param limit 1 to 100
     */
    public List<Link> list(TenantActor actor, @Nullable LinkCursor after, int limit) {
        throw new UnsupportedOperationException();
    }

    public Link get(TenantActor actor, UUID linkId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes the given fields.
     *
     * @throws com.example.parasol.core.domain.refusal.Invalid for fields target, slug, tags
     * @throws com.example.parasol.core.domain.refusal.Conflict when the slug is taken
     */
    public Link edit(TenantActor actor, UUID linkId, LinkPatch patch) {
        throw new UnsupportedOperationException();
    }

    /** Stops leading visitors on; an archived link stays as it is. */
    public Link archive(TenantActor actor, UUID linkId) {
        throw new UnsupportedOperationException();
    }

    /** Leads visitors on again; an active link stays as it is. */
    public Link activate(TenantActor actor, UUID linkId) {
        throw new UnsupportedOperationException();
    }
}
