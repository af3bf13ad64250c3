package com.example.parasol.core.domain.member;

import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.audit.Audit;
import com.example.parasol.core.domain.event.LiveChannel;
import com.example.parasol.core.domain.event.Revocation.MembershipChanged;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.LoginTooOld;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Stale;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.version.Expected;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes who is what in an organization. Whoever is concerned has his new rights in every process
 * within a second, and an organization always has an owner: changes wait for each other, and what
 * the caller may do is looked up once more when it is his turn.
 */
@Service
public class MembershipService {

    private final MembershipRepository memberships;
    private final MemberNews news;
    private final LiveChannel live;
    private final Audit audit;
    private final Clock clock;

    MembershipService(
            MembershipRepository memberships,
            MemberNews news,
            LiveChannel live,
            Audit audit,
            Clock clock) {
        this.memberships = memberships;
        this.news = news;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a member another role.
     *
     * @throws NotAllowed without {@code members:write}, and for owners, {@code owners:write}
     * @throws LoginTooOld after ten minutes
     * @throws NotFound when there is no such member
     * @throws Stale when it is not the expected version
     * @throws Conflict when he is the last owner
     */
    @Transactional
    public void changeRole(Member actor, UUID accountId, Expected expected, Role role) {
        var own = enter(actor);
        own.requireMayGive(Role.MEMBER);
        actor.requireFreshLogin(clock.instant());
        var membership = get(actor.organizationId(), accountId);
        own.requireMayGive(membership.role());
        own.requireMayGive(role);
        expected.require(membership.version());
        if (membership.role() != role) {
            requireAnotherOwner(membership);
            change(actor, membership, role);
        }
    }

    /**
     * Makes a member the owner, and the caller an admin.
     *
     * @throws NotAllowed without {@code owners:write}
     * @throws LoginTooOld after ten minutes
     * @throws NotFound when there is no such member
     */
    @Transactional
    public void transfer(Member actor, UUID accountId) {
        enter(actor).requireMayGive(Role.OWNER);
        actor.requireFreshLogin(clock.instant());
        var successor = get(actor.organizationId(), accountId);
        if (!accountId.equals(actor.accountId())) {
            audit.record(actor, "organization.transferred", accountId);
            if (successor.role() != Role.OWNER) {
                change(actor, successor, Role.OWNER);
            }
            change(actor, get(actor.organizationId(), actor.accountId()), Role.ADMIN);
        }
    }

    /**
     * Ends a membership and tells the person.
     *
     * @throws NotAllowed without {@code members:write}, and for owners, {@code owners:write}
     * @throws LoginTooOld after ten minutes
     * @throws NotFound when there is no such member
     * @throws Stale when it is not the expected version
     * @throws Conflict when he is the last owner
     */
    @Transactional
    public void remove(Member actor, UUID accountId, Expected expected) {
        var own = enter(actor);
        own.requireMayGive(Role.MEMBER);
        actor.requireFreshLogin(clock.instant());
        var membership = get(actor.organizationId(), accountId);
        own.requireMayGive(membership.role());
        expected.require(membership.version());
        end(membership);
        news.removed(actor.organizationId(), accountId);
        audit.record(actor, "member.removed", accountId);
    }

    /**
     * Ends the caller's own membership.
     *
     * @throws Conflict when he is the last owner
     */
    @Transactional
    public void leave(Member actor) {
        enter(actor);
        end(get(actor.organizationId(), actor.accountId()));
        audit.record(actor, "member.left", actor.accountId());
    }

    /** One change after the other; the caller's role as it is now. */
    private Role enter(Member actor) {
        return memberships
                .lock(actor.organizationId())
                .flatMap(
                        id -> memberships.findById(new MembershipEntity.Key(id, actor.accountId())))
                .map(MembershipEntity::role)
                .orElseThrow(() -> new NotFound("organization", actor.organizationId()));
    }

    private MembershipEntity get(UUID organizationId, UUID accountId) {
        return memberships
                .findById(new MembershipEntity.Key(organizationId, accountId))
                .orElseThrow(() -> new NotFound("member", accountId));
    }

    private void requireAnotherOwner(MembershipEntity membership) {
        var id = membership.id();
        if (membership.role() == Role.OWNER
                && memberships.countOtherOwners(id.organizationId(), id.accountId()) == 0) {
            throw new Conflict(
                    new Violation(
                            "role",
                            "last-owner",
                            "An organization needs an owner: make somebody else one first"));
        }
    }

    private void change(Member actor, MembershipEntity membership, Role role) {
        var id = membership.id();
        var details = Map.of("from", membership.role().name(), "to", role.name());
        membership.changeRole(role);
        live.publish(new MembershipChanged(id.accountId(), id.organizationId()));
        audit.record(actor, "member.role-changed", id.accountId(), details);
        if (role == Role.OWNER) {
            news.madeOwner(id.organizationId(), id.accountId());
        }
    }

    private void end(MembershipEntity membership) {
        requireAnotherOwner(membership);
        memberships.delete(membership);
        live.publish(
                new MembershipChanged(
                        membership.id().accountId(), membership.id().organizationId()));
    }
}
