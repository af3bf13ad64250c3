package com.example.parasol.core.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.organization.OrganizationService;
import com.example.parasol.core.domain.refusal.NotFound;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class CurrentMemberTests {

    @Autowired MemberService members;
    @Autowired OrganizationService organizations;
    @Autowired Tenants tenants;
    @Autowired JdbcClient jdbc;

    @Test
    void atFirstOneActsForTheOrganizationInWhichOneIsLongest() {
        var owner = tenants.owner();

        assertThat(members.current(Tenants.self(owner))).contains(owner);
    }

    @Test
    void whoFoundsAnotherActsForIt() {
        var owner = tenants.owner();

        var other = organizations.found(Tenants.self(owner), "Another").id();

        assertThat(members.current(Tenants.self(owner)))
                .get()
                .returns(other, Member::organizationId);
    }

    @Test
    void oneCanSwitchAndOtherLoginsStayWhereTheyAre() {
        var email = Tenants.anyEmail();
        var owner = tenants.owner(email);
        var login = tenants.again(email);
        var elsewhere = new AccountHolder(login.accountId(), login.id(), login.authenticatedAt());
        var other = organizations.found(elsewhere, "Another").id();

        assertThat(members.current(Tenants.self(owner))).contains(owner);
        members.choose(Tenants.self(owner), other);

        assertThat(members.current(Tenants.self(owner)))
                .get()
                .returns(other, Member::organizationId);
        members.choose(Tenants.self(owner), owner.organizationId());
        assertThat(members.current(Tenants.self(owner))).contains(owner);
        assertThat(members.current(elsewhere)).get().returns(other, Member::organizationId);
    }

    @Test
    void aForeignOrganizationIsLikeOneThatNeverWas() {
        var owner = Tenants.self(tenants.owner());
        var foreign = tenants.owner().organizationId();

        for (var id : new UUID[] {foreign, UUID.randomUUID()}) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> members.choose(owner, id));
        }
        assertThat(members.current(owner).orElseThrow().organizationId()).isNotEqualTo(foreign);
    }

    @Test
    void nobodyChoosesForALoginOfSomebodyElse() {
        var owner = tenants.owner();
        var stranger = tenants.owner();
        organizations.found(Tenants.self(owner), "Another");

        members.choose(
                new AccountHolder(
                        stranger.accountId(), owner.loginId(), stranger.authenticatedAt()),
                stranger.organizationId());

        assertThat(members.current(Tenants.self(owner)).orElseThrow().organizationId())
                .isNotEqualTo(stranger.organizationId());
    }

    @Test
    void whenTheChosenOneIsGoneAnotherTakesItsPlace() {
        var owner = tenants.owner();
        var other = organizations.found(Tenants.self(owner), "Another").id();

        jdbc.sql("delete from organization where id = :id").param("id", other).update();

        assertThat(members.current(Tenants.self(owner))).contains(owner);
    }

    @Test
    void whoBelongsToNoneActsForNone() {
        var owner = tenants.owner();
        jdbc.sql("delete from organization where id = :id")
                .param("id", owner.organizationId())
                .update();

        assertThat(members.current(Tenants.self(owner))).isEmpty();
    }
}
