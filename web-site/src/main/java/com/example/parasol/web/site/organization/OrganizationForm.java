package com.example.parasol.web.site.organization;

import com.example.parasol.core.domain.organization.Organization;
import com.example.parasol.core.domain.version.Expected;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, so that a refused form can show it again; what is missing counts as empty.
 *
 * @param version of the organization that was shown; null for whatever there is
 */
record OrganizationForm(String organization, @Nullable String version) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    OrganizationForm {
        organization = Objects.requireNonNullElse(organization, "").strip();
    }

    static OrganizationForm of(Organization organization) {
        return new OrganizationForm(organization.name(), Integer.toString(organization.version()));
    }

    /** What nobody was shown matches nothing. */
    Expected expected() {
        if (version == null) {
            return Expected.ANY;
        }
        return Expected.oneOf(
                NUMBER.matcher(version).matches() ? Set.of(Integer.valueOf(version)) : Set.of());
    }
}
