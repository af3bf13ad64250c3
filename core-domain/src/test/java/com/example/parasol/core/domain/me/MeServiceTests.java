package com.example.parasol.core.domain.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.account.AccountService;
import com.example.parasol.core.domain.account.Profile;
import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.token.TokenService;
import com.example.parasol.core.domain.version.Expected;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class MeServiceTests {

    @Autowired MeService me;
    @Autowired AccountService accounts;
    @Autowired ApiKeyService keys;
    @Autowired TokenService tokens;
    @Autowired Tenants tenants;

    @Test
    void aPersonKnowsHimself() {
        var email = Tenants.anyEmail();
        var owner = tenants.owner(email);
        assertThat(me.current(owner))
                .returns(email, CurrentMember::email)
                .returns(null, CurrentMember::name)
                .returns("free", CurrentMember::plan);

        accounts.edit(Tenants.self(owner), new Profile("Ada", "UTC"));

        assertThat(me.current(owner).name()).isEqualTo("Ada");
    }

    @Test
    void aKeyKnowsItself() {
        var owner = tenants.owner();
        var created = keys.create(owner, Tenants.newKey(null));
        var key = (ApiKey) tokens.authenticate(created.secret()).orElseThrow();

        assertThat(me.current(key))
                .returns(created.key().name(), CurrentKey::name)
                .returns(me.current(owner).organization(), CurrentKey::organization);
    }

    @Test
    void aRevokedKeyAndOneOfAnotherOrganizationAreNotThere() {
        var owner = tenants.owner();
        var id = keys.create(owner, Tenants.newKey(null)).key().id();
        var stranger = tenants.owner().organizationId();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> me.current(new ApiKey(id, stranger, Set.of())));
        keys.revoke(owner, id, Expected.ANY);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> me.current(new ApiKey(id, owner.organizationId(), Set.of())));
    }
}
