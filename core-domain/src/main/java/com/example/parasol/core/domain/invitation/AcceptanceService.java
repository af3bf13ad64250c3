package com.example.parasol.core.domain.invitation;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Mailed;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.organization.Quotas;
import com.example.parasol.core.domain.organization.Subscribers;
import com.example.parasol.core.domain.password.Passwords;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.tokenmail.AddressClaim;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets people join by the link that they were sent, with the address that got it and no other. It
 * works as long as whoever sent it may still ask somebody in with that role.
 */
@Service
public class AcceptanceService {

    private static final Purpose PURPOSE = Purpose.INVITATION;
    private static final Job ACTOR = new Job("invitation");

    private final InvitationRepository invitations;
    private final MailTokens tokens;
    private final Accounts accounts;
    private final AddressClaim claim;
    private final Passwords passwords;
    private final Memberships memberships;
    private final Subscribers subscribers;
    private final Quotas quotas;
    private final Audit audit;
    private final TransactionOperations transaction;

    AcceptanceService(
            InvitationRepository invitations,
            MailTokens tokens,
            Accounts accounts,
            AddressClaim claim,
            Passwords passwords,
            Memberships memberships,
            Subscribers subscribers,
            Quotas quotas,
            Audit audit,
            TransactionOperations transaction) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.accounts = accounts;
        this.claim = claim;
        this.passwords = passwords;
        this.memberships = memberships;
        this.subscribers = subscribers;
        this.quotas = quotas;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What the link offers, and to whom; empty when it works no more. */
    @Transactional(readOnly = true)
    public Optional<Offer> find(String token) {
        return tokens.find(PURPOSE, token)
                .map(Mailed::subject)
                .flatMap(invitations::findById)
                .flatMap(this::offer);
    }

    private Optional<Offer> offer(InvitationEntity invitation) {
        var reader = accounts.findByEmail(invitation.email()).map(Credentials::account);
        if (reader.filter(Account::isDisabled).isPresent()) {
            return Optional.empty();
        }
        var organization = subscribers.get(invitation.organizationId()).organization().name();
        return inviter(invitation)
                .map(inviter ->
                        new Offer(
                                organization,
                                invitation.role(),
                                invitation.email(),
                                inviter.displayName(),
                                reader.map(AcceptanceService::kind).orElse(Offer.Reader.STRANGER)));
    }

    private static Offer.Reader kind(Account account) {
        return account.confirmedAt() == null ? Offer.Reader.UNCONFIRMED : Offer.Reader.CUSTOMER;
    }

    /** Who answers for it; empty when he may not do so any more. */
    private Optional<Account> inviter(InvitationEntity invitation) {
        return memberships
                .find(invitation.invitedBy(), invitation.organizationId())
                .filter(membership -> membership.role().mayGive(invitation.role()))
                .flatMap(membership -> accounts.find(membership.accountId()))
                .map(Credentials::account)
                .filter(account -> !account.isDisabled());
    }

    /**
     * The caller joins, and his login acts for the organization from now on.
     *
     * @return false, and nothing has changed, when the link works no more, was sent to another
     *     address, or the caller has never confirmed his
     * @throws com.example.parasol.core.domain.refusal.QuotaExceeded when no seat is left; the link
     *     goes on working
     */
    @Transactional
    public boolean accept(AccountHolder actor, String token) {
        var joined =
                accounts.lock(actor.accountId())
                        .map(Credentials::account)
                        .filter(account -> account.confirmedAt() != null)
                        .flatMap(account -> join(token, account));
        joined.ifPresent(invitation -> {
            memberships.choose(actor, invitation.organizationId());
            audit.record(
                    actor,
                    "invitation.accepted",
                    invitation.organizationId(),
                    Map.of("role", invitation.role().name()));
        });
        return joined.isPresent();
    }

    /**
     * Somebody without an account, or with one that was never confirmed, joins: whoever reads the
     * mail has shown that the address is his. Nobody is logged in by it. Of an unconfirmed account
     * everything stays if this is its password; if it is another, the one before and all logins
     * that were opened with it end.
     *
     * @param address of the client
     * @return false, and nothing has changed, when the link works no more, or a customer has the
     *     address
     * @throws Invalid for the field password
     * @throws com.example.parasol.core.domain.refusal.TooBusy when too many passwords are being
     *     hashed
     * @throws com.example.parasol.core.domain.refusal.QuotaExceeded when no seat is left; the link
     *     goes on working
     */
    public boolean signUp(String token, String password, String address) {
        Invalid.throwIfAny(passwords.check(password));
        var offer = find(token).filter(found -> found.reader() != Offer.Reader.CUSTOMER);
        if (offer.isEmpty()) {
            return false;
        }
        var person = claim.prepare(ACTOR, offer.get().email(), password, address);
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    var account = person.get();
                    var joined = account.flatMap(one -> join(token, one));
                    joined.ifPresentOrElse(
                            invitation -> record(invitation, account.orElseThrow(), address),
                            status::setRollbackOnly);
                    return joined.isPresent();
                }));
    }

    private void record(InvitationEntity invitation, Account account, String address) {
        audit.record(
                ACTOR,
                "invitation.accepted",
                invitation.organizationId(),
                Map.of(
                        "role",
                        invitation.role().name(),
                        "account",
                        account.id().toString(),
                        "address",
                        PlainText.clean(address, 64)));
    }

    /** The account is locked already, always before the organization, and the token comes last. */
    private Optional<InvitationEntity> join(String token, Account account) {
        var joined =
                tokens.find(PURPOSE, token)
                        .map(Mailed::subject)
                        .filter(id -> invitations.lockOrganization(id).isPresent())
                        .flatMap(invitations::findById)
                        .filter(invitation -> invitation.email().equals(account.email()))
                        .filter(_ -> !account.isDisabled())
                        .filter(invitation -> inviter(invitation).isPresent())
                        .filter(_ -> tokens.redeem(PURPOSE, token).isPresent());
        joined.ifPresent(invitation -> {
            seat(account.id(), invitation);
            invitations.delete(invitation);
        });
        return joined;
    }

    private void seat(UUID accountId, InvitationEntity invitation) {
        var organizationId = invitation.organizationId();
        if (memberships.find(accountId, organizationId).isEmpty()) {
            // nothing is taken: the invitation holds the seat
            quotas.room(
                            organizationId,
                            InvitationService.SEATS,
                            () -> memberships.count(organizationId))
                    .require();
            memberships.add(organizationId, accountId, invitation.role());
        }
    }
}
