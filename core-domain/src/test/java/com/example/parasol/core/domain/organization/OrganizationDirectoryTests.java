package com.example.parasol.core.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.member.MemberDetails;
import com.example.parasol.core.domain.member.Membership;
import com.example.parasol.core.domain.member.Memberships;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class OrganizationDirectoryTests {

    @Autowired OrganizationDirectory directory;
    @Autowired OrganizationService organizations;
    @Autowired Memberships memberships;
    @Autowired Tenants tenants;
    @Autowired Trail trail;

    private final Operator operator =
            new Operator(UUID.randomUUID(), "operator@example.com", UUID.randomUUID());

    @Test
    void anOrganizationIsFoundByAMembersAddress() {
        var email = Tenants.anyEmail();
        var owner = tenants.owner(email);

        var page = directory.search(operator, " " + email.substring(3, 30).toUpperCase(), null, 10);

        assertThat(page.items())
                .singleElement()
                .returns(owner.organizationId(), entry -> entry.organization().id())
                .returns(email, OrganizationEntry::owner)
                .returns(1L, OrganizationEntry::members);
        assertThat(page.next()).isNull();
    }

    @Test
    void pagesFollowEachOtherFromTheNewest() {
        var older = tenants.owner();
        var newer = tenants.owner();

        var first = directory.search(operator, "ADA & co", null, 1);
        var second = directory.search(operator, "ADA & co", first.next(), 1);

        assertThat(first.items().getFirst().organization().id()).isEqualTo(newer.organizationId());
        assertThat(second.items().getFirst().organization().id()).isEqualTo(older.organizationId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "no such organization", "a\u0000%", "\\"})
    void patternsAreOrdinaryText(String text) {
        tenants.owner();

        assertThat(directory.search(operator, text, null, 10).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 1, 101, Integer.MAX_VALUE})
    void anyLimitIsServed(int limit) {
        tenants.owner();

        assertThat(directory.search(operator, "", null, limit).items()).hasSizeBetween(1, 100);
    }

    @Test
    void everyLookUpIsRecorded() {
        var owner = tenants.owner();

        directory.search(operator, "ada", null, 10);
        directory.get(operator, owner.organizationId());
        directory.members(operator, owner.organizationId());

        assertThat(trail.of(operator.id()))
                .containsExactly(
                        "organization.searched",
                        "organization.viewed",
                        "organization.members-viewed");
    }

    @Test
    void anUnknownOrganizationIsEmpty() {
        assertThat(directory.get(operator, UUID.randomUUID())).isEmpty();
        assertThat(directory.members(operator, UUID.randomUUID())).isEmpty();
    }

    @Test
    void membersAreListed() {
        var email = Tenants.anyEmail();
        var owner = tenants.owner(email);

        assertThat(directory.members(operator, owner.organizationId()))
                .singleElement()
                .returns(email, MemberDetails::email)
                .returns(Role.OWNER, MemberDetails::role);
    }

    @Test
    void aMemberSeesHisOwnOrganizationOnly() {
        var owner = tenants.owner();
        var other = tenants.owner();

        assertThat(organizations.current(owner).id()).isEqualTo(owner.organizationId());
        assertThat(organizations.of(owner.accountId()))
                .extracting(Organization::id)
                .containsExactly(owner.organizationId())
                .doesNotContain(other.organizationId());
        assertThat(memberships.of(owner.accountId())).containsExactly(membership(owner));
        assertThat(organizations.of(UUID.randomUUID())).isEmpty();
    }

    private static Membership membership(Member member) {
        return new Membership(member.organizationId(), member.accountId(), member.role());
    }
}
