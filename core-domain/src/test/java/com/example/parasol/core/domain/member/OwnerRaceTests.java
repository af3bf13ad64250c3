package com.example.parasol.core.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.token.TokenService;
import com.example.parasol.core.domain.version.Expected;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many who change members at once, and how soon others hear of it. */
@DomainTest
class OwnerRaceTests {

    @Autowired MembershipService memberships;
    @Autowired MemberService members;
    @Autowired TokenService tokens;
    @Autowired Tenants tenants;

    @Test
    void ofTwoOwnersWhoDemoteEachOtherOneStays() throws Exception {
        var ada = tenants.owner();
        var grace = tenants.join(ada, Role.OWNER);

        var results =
                Crowd.of(
                        2,
                        i ->
                                i == 0
                                        ? change(ada, grace, Role.ADMIN)
                                        : change(grace, ada, Role.ADMIN));

        assertThat(Crowd.successes(results)).hasSize(1);
        assertThat(Crowd.failures(results)).singleElement().isInstanceOf(NotAllowed.class);
        assertThatOneOwnerIsLeft(ada);
    }

    @Test
    void ofTwoOwnersWhoRemoveEachOtherOneStays() throws Exception {
        var ada = tenants.owner();
        var grace = tenants.join(ada, Role.OWNER);

        var results =
                Crowd.of(
                        2,
                        i ->
                                () -> {
                                    memberships.remove(
                                            i == 0 ? ada : grace,
                                            (i == 0 ? grace : ada).accountId(),
                                            Expected.ANY);
                                    return i;
                                });

        assertThat(Crowd.successes(results)).hasSize(1);
        assertThat(Crowd.failures(results)).singleElement().isInstanceOf(NotFound.class);
    }

    @Test
    void ofManyOwnersWhoLeaveOneStays() throws Exception {
        var ada = tenants.owner();
        var owners = List.of(ada, tenants.join(ada, Role.OWNER), tenants.join(ada, Role.OWNER));
        var reader = tenants.join(ada, Role.MEMBER);

        var results =
                Crowd.of(
                        3,
                        i ->
                                () -> {
                                    memberships.leave(owners.get(i));
                                    return i;
                                });

        assertThat(Crowd.failures(results)).singleElement().isInstanceOf(Conflict.class);
        assertThatOneOwnerIsLeft(reader);
    }

    @Test
    void hisTokenHasTheNewRoleWithinASecond() {
        var owner = tenants.owner();
        var admin = tenants.join(owner, Role.ADMIN);
        var token = tokens.issue(admin.loginId(), null).token();
        assertThat(tokens.authenticate(token)).contains(admin);

        memberships.changeRole(owner, admin.accountId(), Expected.ANY, Role.MEMBER);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        assertThat(tokens.authenticate(token))
                                .contains(Tenants.as(Role.MEMBER, admin)));
    }

    @Test
    void whoIsRemovedIsNobodyWithinASecondAndOthersStay() {
        var owner = tenants.owner();
        var member = tenants.join(owner, Role.MEMBER);
        var token = tokens.issue(member.loginId(), null).token();
        var owners = tokens.issue(owner.loginId(), null).token();
        assertThat(tokens.authenticate(token)).contains(member);

        memberships.remove(owner, member.accountId(), Expected.ANY);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(tokens.authenticate(token)).isEmpty());
        assertThat(tokens.authenticate(owners)).contains(owner);
    }

    private Callable<Integer> change(Member actor, Member target, Role role) {
        return () -> {
            memberships.changeRole(actor, target.accountId(), Expected.ANY, role);
            return 1;
        };
    }

    private void assertThatOneOwnerIsLeft(Member reader) {
        assertThat(members.list(reader))
                .filteredOn(member -> member.role() == Role.OWNER)
                .hasSize(1);
    }
}
