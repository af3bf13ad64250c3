package com.example.parasol.core.domain.member;

import static com.example.parasol.core.domain.actor.Role.ADMIN;
import static com.example.parasol.core.domain.actor.Role.MEMBER;
import static com.example.parasol.core.domain.actor.Role.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.LoginTooOld;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Stale;
import com.example.parasol.core.domain.version.Expected;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class MembershipServiceTests {

    @Autowired MembershipService memberships;
    @Autowired MemberService members;
    @Autowired Tenants tenants;
    @Autowired Trail trail;
    @Autowired Mailboxes mailboxes;

    private Member owner;
    private Member admin;
    private Member member;

    @BeforeEach
    void begin() {
        owner = tenants.owner();
        admin = tenants.join(owner, ADMIN);
        member = tenants.join(owner, MEMBER);
    }

    @Test
    void everyMemberSeesWhoBelongs() {
        assertThat(members.list(member))
                .extracting(MemberDetails::accountId)
                .containsExactly(owner.accountId(), admin.accountId(), member.accountId());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> members.list(Tenants.key(owner, Permission.KEYS_READ)));
    }

    @Test
    void anAdminChangesRolesBelowTheOwners() {
        memberships.changeRole(admin, member.accountId(), Expected.ANY, ADMIN);
        assertThat(role(member)).isEqualTo(ADMIN);

        memberships.changeRole(admin, member.accountId(), Expected.ANY, MEMBER);
        assertThat(role(member)).isEqualTo(MEMBER);
        assertThat(trail.of(member.accountId()))
                .contains("member.role-changed", "member.role-changed");
    }

    @Test
    void whoComesBackRepeatsNoVersionOfHisEarlierMembership() {
        var before = members.get(owner, member.accountId()).version();
        memberships.remove(owner, member.accountId(), Expected.oneOf(Set.of(before)));
        tenants.join(member, owner, MEMBER);

        assertThat(members.get(owner, member.accountId()).version()).isNotEqualTo(before);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() ->
                        memberships.remove(
                                owner, member.accountId(), Expected.oneOf(Set.of(before))));
    }

    @Test
    void anAdminNeitherMakesNorUnmakesOwners() {
        assertNotAllowed(
                () -> memberships.changeRole(admin, member.accountId(), Expected.ANY, OWNER));
        assertNotAllowed(
                () -> memberships.changeRole(admin, admin.accountId(), Expected.ANY, OWNER));
        assertNotAllowed(
                () -> memberships.changeRole(admin, owner.accountId(), Expected.ANY, MEMBER));
        assertNotAllowed(() -> memberships.remove(admin, owner.accountId(), Expected.ANY));
        assertNotAllowed(() -> memberships.transfer(admin, member.accountId()));
        assertThat(role(owner)).isEqualTo(OWNER);
    }

    @Test
    void aMemberChangesNothing() {
        assertNotAllowed(
                () -> memberships.changeRole(member, member.accountId(), Expected.ANY, ADMIN));
        assertNotAllowed(
                () -> memberships.changeRole(member, admin.accountId(), Expected.ANY, MEMBER));
        assertNotAllowed(() -> memberships.remove(member, admin.accountId(), Expected.ANY));
        assertNotAllowed(() -> memberships.transfer(member, admin.accountId()));
    }

    @Test
    void whatCountsIsTheRoleThatOneHasNow() {
        memberships.changeRole(owner, admin.accountId(), Expected.ANY, MEMBER);

        assertNotAllowed(() -> memberships.remove(admin, member.accountId(), Expected.ANY));
        memberships.remove(owner, admin.accountId(), Expected.ANY);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> memberships.remove(admin, member.accountId(), Expected.ANY));
    }

    @Test
    void aForeignerIsLikeSomebodyWhoNeverWas() {
        var foreign = tenants.owner().accountId();

        for (var id : new UUID[] {foreign, UUID.randomUUID()}) {
            for (var change :
                    List.<ThrowingCallable>of(
                            () -> memberships.changeRole(owner, id, Expected.ANY, ADMIN),
                            () -> memberships.remove(owner, id, Expected.ANY),
                            () -> memberships.transfer(owner, id))) {
                assertThatExceptionOfType(NotFound.class).isThrownBy(change);
            }
        }
    }

    @Test
    void whoBecomesOwnerIsTold() {
        memberships.changeRole(owner, member.accountId(), Expected.ANY, OWNER);

        assertThat(mailboxes.await(email(member), 1).subject()).isEqualTo("You now own Ada & Co");
        assertThat(role(owner)).isEqualTo(OWNER);
    }

    @Test
    void whoIsRemovedIsGoneAndTold() {
        var email = email(member);

        memberships.remove(admin, member.accountId(), Expected.ANY);

        assertThat(members.current(Tenants.self(member))).isEmpty();
        assertThat(mailboxes.await(email, 1).subject()).isEqualTo("You are no longer in Ada & Co");
        assertThat(trail.of(member.accountId())).contains("member.removed");
    }

    @Test
    void whoLeavesIsGone() {
        memberships.leave(member);

        assertThat(members.current(Tenants.self(member))).isEmpty();
        assertThat(trail.of(member.accountId())).contains("member.left");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> memberships.leave(member));
    }

    @Test
    void anOrganizationIsHandedOn() {
        memberships.transfer(owner, member.accountId());

        assertThat(role(member)).isEqualTo(OWNER);
        assertThat(role(owner)).isEqualTo(ADMIN);
        assertThat(trail.of(member.accountId())).contains("organization.transferred");
        assertThat(mailboxes.await(email(member), 1).subject()).isEqualTo("You now own Ada & Co");
    }

    @Test
    void toHandItOnToOneselfChangesNothing() {
        memberships.transfer(owner, owner.accountId());

        assertThat(role(owner)).isEqualTo(OWNER);
    }

    @Test
    void theLastOwnerStays() {
        for (var change :
                List.<ThrowingCallable>of(
                        () -> memberships.leave(owner),
                        () -> memberships.changeRole(owner, owner.accountId(), Expected.ANY, ADMIN),
                        () -> memberships.remove(owner, owner.accountId(), Expected.ANY))) {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(change)
                    .satisfies(refusal ->
                            assertThat(refusal.violation().code()).isEqualTo("last-owner"));
        }
        assertThat(role(owner)).isEqualTo(OWNER);
    }

    @Test
    void aLoginOfTenMinutesAgoChangesNobody() {
        var earlier =
                new Member(
                        owner.accountId(),
                        owner.loginId(),
                        owner.organizationId(),
                        OWNER,
                        owner.authenticatedAt().minus(TenantActor.FRESH));

        for (var change :
                List.<ThrowingCallable>of(
                        () ->
                                memberships.changeRole(
                                        earlier, member.accountId(), Expected.ANY, ADMIN),
                        () -> memberships.remove(earlier, member.accountId(), Expected.ANY),
                        () -> memberships.transfer(earlier, member.accountId()))) {
            assertThatExceptionOfType(LoginTooOld.class).isThrownBy(change);
        }
        assertThat(role(member)).isEqualTo(MEMBER);
    }

    @Test
    void theListCanBeReadInParts() {
        var first = members.list(owner, MemberCursor.START, 2);
        var last = first.getLast();
        var rest = members.list(owner, new MemberCursor(last.since(), last.accountId()), 2);

        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(1);
        assertThat(Stream.concat(first.stream(), rest.stream()).toList())
                .isEqualTo(members.list(owner));
        assertThat(members.get(owner, last.accountId())).isEqualTo(last);
    }

    @Test
    void nobodyElsesMemberIsFound() {
        var foreign = tenants.owner();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> members.get(owner, foreign.accountId()));
        assertThat(members.list(foreign, MemberCursor.START, 10))
                .extracting(MemberDetails::accountId)
                .containsExactly(foreign.accountId());
        var blind = Tenants.key(owner, Permission.KEYS_READ);
        assertNotAllowed(() -> members.get(blind, owner.accountId()));
        assertNotAllowed(() -> members.list(blind, MemberCursor.START, 10));
    }

    @Test
    void withASecondOwnerTheFirstMayGo() {
        memberships.changeRole(owner, admin.accountId(), Expected.ANY, OWNER);

        memberships.leave(owner);

        assertThat(members.list(member)).hasSize(2);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> memberships.leave(admin));
    }

    private Role role(Member somebody) {
        return details(somebody).role();
    }

    private String email(Member somebody) {
        return details(somebody).email();
    }

    private MemberDetails details(Member somebody) {
        return members.list(owner).stream()
                .filter(details -> details.accountId().equals(somebody.accountId()))
                .findFirst()
                .orElseThrow();
    }

    private static void assertNotAllowed(ThrowingCallable change) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(change);
    }
}
