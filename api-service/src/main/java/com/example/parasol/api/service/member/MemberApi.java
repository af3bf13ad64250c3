package com.example.parasol.api.service.member;

import com.example.parasol.api.service.paging.Cursor;
import com.example.parasol.api.service.paging.Page;
import com.example.parasol.api.service.paging.PageRequest;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.member.MemberCursor;
import com.example.parasol.core.domain.member.MemberService;
import com.example.parasol.core.domain.member.MembershipService;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.version.Expected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of the caller's organization. */
@Component
public class MemberApi {
    private final MemberService members;
    private final MembershipService memberships;

    MemberApi(MemberService members, MembershipService memberships) {
        this.members = members;
        this.memberships = memberships;
    }

    /** The oldest membership first. */
    public Page<MemberResource> list(TenantActor actor, PageRequest request) {
        actor.require(Permission.MEMBERS_READ);
        var rows = members.list(actor, cursor(request.after()), request.rows());
        return request.page(
                rows, member -> new Cursor(member.since(), member.accountId()), MemberResource::of);
    }

    public MemberResource get(TenantActor actor, UUID id) {
        actor.require(Permission.MEMBERS_READ);
        return MemberResource.of(members.get(actor, id));
    }

    /** Gives a member another role; what he may do changes everywhere within a second. */
    public MemberResource edit(
            TenantActor actor, UUID id, Expected expected, MemberPatchResource patch) {
        actor.require(Permission.MEMBERS_WRITE);
        var role = patch.toDomain();
        role.ifPresent(given -> memberships.changeRole(person(actor), id, expected, given));
        var member = members.get(actor, id);
        if (role.isEmpty()) {
            expected.require(member.version());
        }
        return MemberResource.of(member);
    }

    /** Ends a membership, with all that hangs on it. */
    public void remove(TenantActor actor, UUID id, Expected expected) {
        actor.require(Permission.MEMBERS_WRITE);
        memberships.remove(person(actor), id, expected);
    }

    /** No key holds the permission. */
    private static Member person(TenantActor actor) {
        if (actor instanceof Member member) {
            return member;
        }
        throw new NotAllowed(Permission.MEMBERS_WRITE.scope());
    }

    private static MemberCursor cursor(@Nullable Cursor after) {
        return after == null ? MemberCursor.START : new MemberCursor(after.at(), after.id());
    }
}
