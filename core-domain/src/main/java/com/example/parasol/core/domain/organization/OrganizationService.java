package com.example.parasol.core.domain.organization;

import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.refusal.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members know of their organizations. */
@Service
public class OrganizationService {

    private final OrganizationRepository organizations;

    OrganizationService(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    /** All organizations of a person, to choose one to act for; the oldest membership first. */
    @Transactional(readOnly = true)
    public List<Organization> of(UUID accountId) {
        return organizations.findByMember(accountId).stream()
                .map(OrganizationEntity::toRecord)
                .toList();
    }

    @Transactional(readOnly = true)
    public Organization current(TenantActor actor) {
        return organizations
                .findById(actor.organizationId())
                .map(OrganizationEntity::toRecord)
                .orElseThrow(() -> new NotFound("organization", actor.organizationId()));
    }
}
