package com.example.parasol.web.site.invitation;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.invitation.Invitation;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * A line of the list.
 *
 * @param end in the reader's zone
 * @param changeable whether the reader may send it again and withdraw it
 */
record InvitationRow(
        UUID id, String email, Role role, String inviter, String end, boolean changeable) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    static InvitationRow of(Invitation invitation, Member reader, ZoneId zone) {
        return new InvitationRow(
                invitation.id(),
                invitation.email(),
                invitation.role(),
                invitation.inviter(),
                invitation.expiresAt().atZone(zone).format(DAY),
                reader.role().mayGive(invitation.role()));
    }
}
