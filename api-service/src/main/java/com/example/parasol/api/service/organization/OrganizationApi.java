package com.example.parasol.api.service.organization;

import com.example.parasol.api.service.input.Required;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.organization.Organization;
import com.example.parasol.core.domain.organization.OrganizationService;
import com.example.parasol.core.domain.organization.OwnOrganization;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.version.Expected;
import org.springframework.stereotype.Component;

/** The caller's organization, and those that he could act for. */
@Component
public class OrganizationApi {
    private final OrganizationService organizations;

    OrganizationApi(OrganizationService organizations) {
        this.organizations = organizations;
    }

    /** All of the caller's, on one page: they are few. A key sees its own one. */
    public Page<OrganizationResource> list(TenantActor actor) {
        return new Page<>(
                organizations.own(actor).stream().map(OrganizationResource::of).toList(), null);
    }

    /** The one that the caller's token was issued for. */
    public OrganizationResource get(TenantActor actor) {
        return resource(actor, organizations.current(actor));
    }

    public OrganizationResource edit(
            TenantActor actor, Expected expected, OrganizationPatchResource patch) {
        actor.require(Permission.ORGANIZATION_WRITE);
        var given = patch.name();
        if (given == null) {
            var organization = organizations.current(actor);
            expected.require(organization.version());
            return resource(actor, organization);
        }
        var name = Required.<String>read(required -> required.text("name", given.value()));
        return resource(actor, rename(actor, expected, name));
    }

    /** The forms of the site call it organization; here it is the organization's name. */
    private Organization rename(TenantActor actor, Expected expected, String name) {
        try {
            return organizations.rename(actor, expected, name);
        } catch (Invalid invalid) {
            throw new Invalid(
                    invalid.violations().stream()
                            .map(wrong -> new Violation("name", wrong.code(), wrong.detail()))
                            .toList());
        }
    }

    private static OrganizationResource resource(TenantActor actor, Organization organization) {
        var role = actor instanceof Member member ? member.role() : null;
        return OrganizationResource.of(new OwnOrganization(organization, role));
    }
}
