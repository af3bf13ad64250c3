package com.example.parasol.core.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.version.Expected;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class OrganizationServiceTests {

    @Autowired OrganizationService organizations;
    @Autowired Tenants tenants;
    @Autowired Trail trail;

    @Test
    void somebodyFoundsAnotherAndOwnsIt() {
        var owner = tenants.owner();

        var founded = organizations.found(Tenants.self(owner), "  Another  ");

        assertThat(founded)
                .returns("Another", Organization::name)
                .returns("free", Organization::plan);
        assertThat(organizations.of(owner.accountId()))
                .extracting(Organization::id)
                .containsExactly(owner.organizationId(), founded.id());
        assertThat(trail.of(founded.id())).containsExactly("organization.founded");
    }

    @Test
    void aPersonSeesAllOfHisAndAProgramItsOwn() {
        var owner = tenants.owner();
        var host = tenants.owner();
        tenants.join(owner, host, Role.MEMBER);

        assertThat(organizations.own(owner))
                .containsExactly(
                        new OwnOrganization(organizations.current(owner), Role.OWNER),
                        new OwnOrganization(organizations.current(host), Role.MEMBER));
        assertThat(organizations.own(Tenants.key(host)))
                .containsExactly(new OwnOrganization(organizations.current(host), null));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMBER")
    void ownersAndAdminsRename(Role role) {
        var actor = Tenants.as(role, tenants.owner());

        organizations.rename(actor, Expected.ANY, " New name ");

        assertThat(organizations.current(actor).name()).isEqualTo("New name");
        assertThat(trail.of(actor.organizationId())).containsExactly("organization.renamed");
    }

    @Test
    void membersAndKeysDoNot() {
        var owner = tenants.owner();

        for (var actor :
                List.of(
                        Tenants.as(Role.MEMBER, owner),
                        Tenants.key(owner, Permission.MEMBERS_READ))) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> organizations.rename(actor, Expected.ANY, "New name"))
                    .returns("organization:write", NotAllowed::scope);
        }
        assertThat(organizations.current(owner).name()).isEqualTo("Ada & Co");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "nul\u0000"})
    void aNameIsText(String name) {
        assertThatItIsRefused(name);
    }

    @Test
    void aNameHasAtMost80Characters() {
        assertThatItIsRefused("x".repeat(81));
    }

    private void assertThatItIsRefused(String name) {
        var owner = tenants.owner();

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> organizations.rename(owner, Expected.ANY, name))
                .satisfies(refusal ->
                        assertThat(refusal.violations())
                                .extracting(Violation::field)
                                .containsExactly("organization"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> organizations.found(Tenants.self(owner), name));
        assertThat(organizations.of(owner.accountId())).hasSize(1);
    }
}
