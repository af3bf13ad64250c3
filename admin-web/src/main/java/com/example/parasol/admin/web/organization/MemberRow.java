package com.example.parasol.admin.web.organization;

import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.member.MemberDetails;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Somebody who belongs to an organization, ready to be shown.
 *
 * @param since the day of joining, UTC
 */
record MemberRow(UUID accountId, String email, Role role, LocalDate since) {

    static MemberRow of(MemberDetails member) {
        return new MemberRow(
                member.accountId(),
                member.email(),
                member.role(),
                LocalDate.ofInstant(member.since(), ZoneOffset.UTC));
    }
}
