package com.example.parasol.web.site.organization;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.organization.Organization;
import com.example.parasol.core.domain.subscription.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page of an organization.
 *
 * @param current null for somebody who belongs to none
 * @param others those to which he can switch
 * @param seats for those who may invite
 */
record Place(
        @Nullable Organization current,
        List<Organization> others,
        @Nullable Member member,
        Subscription.@Nullable Use seats) {

    static Place of(
            @Nullable Member member, List<Organization> all, Subscription.@Nullable Use seats) {
        var current =
                all.stream().filter(organization -> isCurrent(organization, member)).findFirst();
        var others = all.stream().filter(organization -> !isCurrent(organization, member)).toList();
        return new Place(current.orElse(null), others, member, seats);
    }

    private static boolean isCurrent(Organization organization, @Nullable Member member) {
        return member != null && organization.id().equals(member.organizationId());
    }

    /** Whether the caller has a permission, such as {@code MEMBERS_WRITE}. */
    public boolean may(String permission) {
        return member != null && member.permissions().contains(Permission.valueOf(permission));
    }
}
