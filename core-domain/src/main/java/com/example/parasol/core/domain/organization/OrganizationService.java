package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.actor.TenantActor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What members know of their organizations. */
@Service
public class OrganizationService {

    /** All organizations of a person, the oldest first. */
    public List<Organization> of(UUID accountId) {
        throw new UnsupportedOperationException();
    }

    /** All memberships of a person, the oldest first. */
    public List<Membership> memberships(UUID accountId) {
        throw new UnsupportedOperationException();
    }

    public Organization current(TenantActor actor) {
        throw new UnsupportedOperationException();
    }
}
