package com.example.parasol.core.domain.member;

import static com.example.parasol.core.domain.actor.Permission.MEMBERS_READ;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.refusal.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For which organization a person acts, and who else belongs to it. */
@Service
public class MemberService {

    private final Memberships memberships;

    MemberService(Memberships memberships) {
        this.memberships = memberships;
    }

    /** The person as the caller for his current organization; empty when he is in none. */
    @Transactional(readOnly = true)
    public Optional<Member> current(AccountHolder person) {
        return memberships.current(person).map(membership -> membership.actor(person));
    }

    /**
     * Lets his login act for another of his organizations from now on.
     *
     * @throws NotFound when he does not belong to it
     */
    @Transactional
    public Member choose(AccountHolder person, UUID organizationId) {
        var membership =
                memberships
                        .find(person.accountId(), organizationId)
                        .orElseThrow(() -> new NotFound("organization", organizationId));
        memberships.choose(person, organizationId);
        return membership.actor(person);
    }

    /**
     * The people of the caller's organization, the oldest membership first.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code members:read}
     */
    @Transactional(readOnly = true)
    public List<MemberDetails> list(TenantActor actor) {
        actor.require(MEMBERS_READ);
        return memberships.in(actor.organizationId());
    }

    /**
     * A part of the same list.
     *
     * @param limit 1 to 101: a page, and one more to know whether another follows
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code members:read}
     */
    @Transactional(readOnly = true)
    public List<MemberDetails> list(TenantActor actor, MemberCursor after, int limit) {
        actor.require(MEMBERS_READ);
        return memberships.in(actor.organizationId(), after, limit);
    }

    /**
     * One of them.
     *
     * @throws com.example.parasol.core.domain.refusal.NotAllowed without {@code members:read}
     * @throws NotFound when there is no such member
     */
    @Transactional(readOnly = true)
    public MemberDetails get(TenantActor actor, UUID accountId) {
        actor.require(MEMBERS_READ);
        return memberships
                .details(actor.organizationId(), accountId)
                .orElseThrow(() -> new NotFound("member", accountId));
    }
}
