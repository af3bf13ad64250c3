package com.example.parasol.core.domain.invitation;

import static com.example.parasol.core.domain.actor.Permission.MEMBERS_WRITE;

import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.account.EmailAddress;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.core.domain.member.Membership;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.organization.Quotas;
import com.example.parasol.core.domain.organization.Subscribers;
import com.example.parasol.core.domain.plan.Plans;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.subscription.Subscription;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people into an organization. An open invitation holds a seat, so that whoever accepts finds
 * one: invitations wait for each other, and what the caller may do is looked up once more when it
 * is his turn.
 */
@Service
public class InvitationService {

    static final String SEATS = "seats";

    private final InvitationRepository invitations;
    private final InvitationMail mail;
    private final MailTokens tokens;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Subscribers subscribers;
    private final Quotas quotas;
    private final Plans plans;
    private final Audit audit;
    private final Clock clock;

    InvitationService(
            InvitationRepository invitations,
            InvitationMail mail,
            MailTokens tokens,
            Accounts accounts,
            Memberships memberships,
            Subscribers subscribers,
            Quotas quotas,
            Plans plans,
            Audit audit,
            Clock clock) {
        this.invitations = invitations;
        this.mail = mail;
        this.tokens = tokens;
        this.accounts = accounts;
        this.memberships = memberships;
        this.subscribers = subscribers;
        this.quotas = quotas;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The open ones of the caller's organization, the oldest first.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code members:write}
     */
    @Transactional(readOnly = true)
    public List<Invitation> list(TenantActor actor) {
        actor.require(MEMBERS_WRITE);
        return invitations.findOpen(actor.organizationId(), clock.instant());
    }

    /**
     * How many seats are taken, by members and by open invitations; empty for a plan that is no
     * longer on the price list.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code members:write}
     */
    @Transactional(readOnly = true)
    public Optional<Subscription.Use> seats(TenantActor actor) {
        actor.require(MEMBERS_WRITE);
        var organization = subscribers.get(actor.organizationId()).organization();
        return plans.find(organization.plan())
                .map(plan ->
                        new Subscription.Use(SEATS, taken(organization.id()), plan.limit(SEATS)));
    }

    /**
     * Invites somebody by mail.
     *
     * @param email as typed
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code members:write}, and
     *     for owners, {@code owners:write}
     * @throws Invalid for the field email, when it is no address
     * @throws Conflict for the field email, when he is a member or invited already, or the caller
     *     has not confirmed his own address
     * @throws com.example.parasol.core.domain.refusal.QuotaExceeded when no seat is left
     * @throws com.example.parasol.core.domain.refusal.TooOften when the address has got too many
     *     mails
     */
    @Transactional
    public void invite(Member actor, String email, Role role) {
        enter(actor).requireMayGive(role);
        requireConfirmed(actor);
        var address =
                EmailAddress.parse(email)
                        .orElseThrow(() ->
                                new Invalid(
                                        violation(
                                                "email",
                                                "Enter an e-mail address, like ada@example.com")));
        var organizationId = actor.organizationId();
        requireNoMember(organizationId, address);
        var earlier = invitations.findByOrganizationIdAndEmail(organizationId, address);
        if (earlier.filter(one -> one.isOpen(clock.instant())).isPresent()) {
            throw new Conflict(
                    violation("invited", "This address is invited already: send it again below"));
        }
        quotas.requireRoom(organizationId, SEATS, () -> taken(organizationId));
        send(
                actor,
                earlier.orElseGet(() -> new InvitationEntity(organizationId, address)),
                role,
                "invitation.sent");
    }

    private void requireNoMember(UUID organizationId, String email) {
        accounts.findByEmail(email)
                .flatMap(found -> memberships.find(found.account().id(), organizationId))
                .ifPresent(_ -> {
                    throw new Conflict(violation("member", "This address belongs to a member"));
                });
    }

    /**
     * Sends the mail of an open invitation again, with another link, in the caller's name.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code members:write}, and
     *     for owners, {@code owners:write}
     * @throws NotFound when there is no such invitation, or it is no longer open
     * @throws Conflict when the caller has not confirmed his own address
     * @throws com.example.parasol.core.domain.refusal.TooOften when the address has got too many
     *     mails
     */
    @Transactional
    public void resend(Member actor, UUID invitationId) {
        var invitation = get(actor, invitationId);
        requireConfirmed(actor);
        send(actor, invitation, invitation.role(), "invitation.resent");
    }

    /**
     * Lets its link work no more.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code members:write}, and
     *     for owners, {@code owners:write}
     * @throws NotFound when there is no such invitation, or it is no longer open
     */
    @Transactional
    public void withdraw(Member actor, UUID invitationId) {
        var invitation = get(actor, invitationId);
        tokens.withdraw(Purpose.INVITATION, invitationId);
        invitations.delete(invitation);
        audit.record(actor, "invitation.withdrawn", invitationId);
    }

    private void send(Member actor, InvitationEntity invitation, Role role, String action) {
        invitation.send(role, actor.accountId(), clock.instant().plus(Purpose.INVITATION.life()));
        var sent = invitations.save(invitation);
        mail.send(sent);
        audit.record(actor, action, sent.id(), Map.of("role", role.name()));
    }

    /** The mail names whoever sends it, so it must be somebody who has the address. */
    private void requireConfirmed(Member actor) {
        accounts.find(actor.accountId())
                .map(Credentials::account)
                .filter(account -> account.confirmedAt() != null)
                .orElseThrow(() ->
                        new Conflict(violation("unconfirmed", "Confirm your own address first")));
    }

    private InvitationEntity get(Member actor, UUID invitationId) {
        var own = enter(actor);
        own.requireMayGive(Role.MEMBER);
        var invitation =
                invitations
                        .findByIdAndOrganizationIdAndExpiresAtAfter(
                                invitationId, actor.organizationId(), clock.instant())
                        .orElseThrow(() -> new NotFound("invitation", invitationId));
        own.requireMayGive(invitation.role());
        return invitation;
    }

    /** One after the other; the caller's role as it is now. */
    private Role enter(Member actor) {
        var organizationId = subscribers.lock(actor.organizationId()).organization().id();
        return memberships
                .find(actor.accountId(), organizationId)
                .map(Membership::role)
                .orElseThrow(() -> new NotFound("organization", organizationId));
    }

    private long taken(UUID organizationId) {
        return memberships.count(organizationId)
                + invitations.countByOrganizationIdAndExpiresAtAfter(
                        organizationId, clock.instant());
    }

    private static Violation violation(String code, String detail) {
        return new Violation("email", code, detail);
    }
}
