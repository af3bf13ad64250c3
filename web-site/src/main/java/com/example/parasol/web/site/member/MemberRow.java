package com.example.parasol.web.site.member;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.member.MemberDetails;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param email null when it is all that we know to call him
 * @param chosen the role that its form shows
 * @param version the one that is shown here
 * @param since in the reader's zone
 * @param roles those that the reader may give him, with the one he has; empty when it cannot change
 * @param removable whether the reader may remove him
 */
record MemberRow(
        UUID id,
        String name,
        @Nullable String email,
        Role role,
        Role chosen,
        int version,
        String since,
        boolean self,
        List<Role> roles,
        boolean removable) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    static MemberRow of(MemberDetails details, Member reader, ZoneId zone, boolean lastOwner) {
        var self = details.accountId().equals(reader.accountId());
        var mayChange =
                reader.role().mayGive(details.role())
                        && !(lastOwner && details.role() == Role.OWNER);
        var roles = Arrays.stream(Role.values()).filter(reader.role()::mayGive).toList();
        return new MemberRow(
                details.accountId(),
                details.displayName(),
                details.name() == null ? null : details.email(),
                details.role(),
                details.role(),
                details.version(),
                details.since().atZone(zone).format(DAY),
                self,
                mayChange ? roles : List.of(),
                mayChange && !self);
    }

    /** The same, with what the reader chose before somebody else was quicker. */
    MemberRow chosen(Role chosen) {
        return new MemberRow(id, name, email, role, chosen, version, since, self, roles, removable);
    }
}
