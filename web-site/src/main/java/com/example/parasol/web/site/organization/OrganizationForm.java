package com.example.parasol.web.site.organization;

import com.example.parasol.core.domain.organization.Organization;
import java.util.Objects;

/** What was typed, so that a refused form can show it again; what is missing counts as empty. */
record OrganizationForm(String organization) {

    OrganizationForm {
        organization = Objects.requireNonNullElse(organization, "").strip();
    }

    static OrganizationForm of(Organization organization) {
        return new OrganizationForm(organization.name());
    }
}
