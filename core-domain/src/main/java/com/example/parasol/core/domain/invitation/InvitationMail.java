package com.example.parasol.core.domain.invitation;

import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.mail.Mails;
import com.example.parasol.core.domain.mail.NewMail;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.core.domain.organization.Subscribers;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.TooOften;
import com.example.parasol.core.domain.tokenmail.StrangersMail;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mail with the link by which somebody accepts. */
@Component
class InvitationMail {

    private static final Purpose PURPOSE = Purpose.INVITATION;

    private final Accounts accounts;
    private final Subscribers subscribers;
    private final MailTokens tokens;
    private final StrangersMail strangers;
    private final Mails mails;
    private final PublicAddress site;
    private final Clock clock;

    InvitationMail(
            Accounts accounts,
            Subscribers subscribers,
            MailTokens tokens,
            StrangersMail strangers,
            Mails mails,
            PublicAddress site,
            Clock clock) {
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.tokens = tokens;
        this.strangers = strangers;
        this.mails = mails;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Sends it; links in earlier ones about the same invitation work no more.
     *
     * @throws TooOften when the address has got too many mails of strangers in the last hour
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(InvitationEntity invitation) {
        if (!strangers.admits(invitation.email())) {
            throw new TooOften(Duration.ofHours(1));
        }
        var token = tokens.issue(PURPOSE, invitation.id(), invitation.email());
        mails.enqueue(
                new NewMail(
                        "invitation",
                        Locale.ENGLISH,
                        invitation.email(),
                        Map.of(
                                "inviter",
                                inviter(invitation),
                                "organization",
                                subscribers.get(invitation.organizationId()).organization().name(),
                                "role",
                                invitation.role().name().toLowerCase(Locale.ROOT),
                                "site",
                                site.publicUrl().toString(),
                                "link",
                                site.url("/invitation?token=" + token).toString(),
                                "days",
                                String.valueOf(PURPOSE.life().toDays())),
                        clock.instant().plus(PURPOSE.life())));
    }

    private String inviter(InvitationEntity invitation) {
        return accounts.find(invitation.invitedBy())
                .map(found -> found.account().displayName())
                .orElseThrow(() -> new NotFound("account", invitation.invitedBy()));
    }
}
