package com.example.parasol.core.domain.member;

import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.mail.Mails;
import com.example.parasol.core.domain.mail.NewMail;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people by mail what others have made of their memberships. */
@Component
class MemberNews {

    /** Older news are of no use. */
    private static final Duration LIFE = Duration.ofDays(2);

    private final MembershipRepository memberships;
    private final Mails mails;
    private final PublicAddress site;
    private final Clock clock;

    MemberNews(MembershipRepository memberships, Mails mails, PublicAddress site, Clock clock) {
        this.memberships = memberships;
        this.mails = mails;
        this.site = site;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void removed(UUID organizationId, UUID accountId) {
        tell("member-removed", organizationId, accountId);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void madeOwner(UUID organizationId, UUID accountId) {
        tell("member-owner", organizationId, accountId);
    }

    private void tell(String template, UUID organizationId, UUID accountId) {
        var recipient = memberships.findRecipient(organizationId, accountId);
        mails.enqueue(
                new NewMail(
                        template,
                        Locale.ENGLISH,
                        recipient.email(),
                        Map.of(
                                "organization",
                                recipient.organization(),
                                "site",
                                site.publicUrl().toString(),
                                "link",
                                site.url("/organization/members").toString()),
                        clock.instant().plus(LIFE)));
    }
}
