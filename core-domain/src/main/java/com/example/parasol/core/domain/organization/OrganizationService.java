package com.example.parasol.core.domain.organization;

import static com.example.parasol.core.domain.actor.Permission.ORGANIZATION_WRITE;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.version.Expected;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members know of their organizations. */
@Service
public class OrganizationService {

    private final OrganizationRepository organizations;
    private final Founding founding;
    private final Memberships memberships;
    private final Audit audit;

    OrganizationService(
            OrganizationRepository organizations,
            Founding founding,
            Memberships memberships,
            Audit audit) {
        this.organizations = organizations;
        this.founding = founding;
        this.memberships = memberships;
        this.audit = audit;
    }

    /**
     * Founds another organization on the cheapest plan. The caller is its owner, and his login acts
     * for it from now on.
     *
     * @throws com.example.parasol.core.domain.refusal.Invalid for field organization
     */
    @Transactional
    public Organization found(AccountHolder person, String name) {
        Invalid.throwIfAny(OrganizationName.check(name));
        var organization = founding.found(person.accountId(), name);
        memberships.choose(person, organization.id());
        audit.record(person, "organization.founded", organization.id());
        return organization;
    }

    /**
     * Gives it another name.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code organization:write}
     * @throws com.example.parasol.core.domain.refusal.Invalid for field organization
     * @throws com.example.parasol.core.domain.refusal.Stale when it is not the expected version
     */
    @Transactional
    public Organization rename(TenantActor actor, Expected expected, String name) {
        actor.require(ORGANIZATION_WRITE);
        Invalid.throwIfAny(OrganizationName.check(name));
        var organization =
                organizations
                        .lock(actor.organizationId())
                        .orElseThrow(() -> new NotFound("organization", actor.organizationId()));
        expected.require(organization.version());
        organization.rename(name);
        audit.record(actor, "organization.renamed", actor.organizationId());
        return organizations.saveAndFlush(organization).toRecord();
    }

    /** All organizations of a person, to choose one to act for; the oldest membership first. */
    @Transactional(readOnly = true)
    public List<Organization> of(UUID accountId) {
        return organizations.findByMember(accountId).stream()
                .map(OrganizationEntity::toRecord)
                .toList();
    }

    /**
     * All organizations that the caller is in, with his role in each; the oldest membership first.
     * A key is in one, and has no role.
     */
    @Transactional(readOnly = true)
    public List<OwnOrganization> own(TenantActor actor) {
        return switch (actor) {
            case Member member -> organizations.findOwn(member.accountId());
            case ApiKey key -> List.of(new OwnOrganization(current(key), null));
        };
    }

    @Transactional(readOnly = true)
    public Organization current(TenantActor actor) {
        return organizations
                .findById(actor.organizationId())
                .map(OrganizationEntity::toRecord)
                .orElseThrow(() -> new NotFound("organization", actor.organizationId()));
    }
}
