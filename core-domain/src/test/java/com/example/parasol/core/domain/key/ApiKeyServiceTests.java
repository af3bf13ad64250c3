package com.example.parasol.core.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.ApiKey;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.LoginTooOld;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.token.TokenService;
import com.example.parasol.core.domain.version.Expected;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class ApiKeyServiceTests {

    private static final List<Permission> GRANTABLE =
            Arrays.stream(Permission.values()).filter(Permission::grantableToKeys).toList();
    private static final Permission SOME = GRANTABLE.getFirst();
    private static final NewApiKey READER = new NewApiKey(" reports ", List.of(SOME.scope()), null);

    @Autowired ApiKeyService keys;
    @Autowired TokenService tokens;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired Trail trail;
    Member owner;

    @BeforeEach
    void anOwner() {
        owner = tenants.owner();
    }

    @Test
    void aKeyStandsForItsOrganizationWithItsScopes() {
        var created = keys.create(owner, READER);

        assertThat(created.secret()).startsWith("parasol_live_").startsWith(created.key().prefix());
        assertThat(tokens.authenticate(created.secret()))
                .contains(new ApiKey(created.key().id(), owner.organizationId(), Set.of(SOME)));
        assertThat(trail.of(created.key().id())).containsExactly("key.created");
    }

    @Test
    void keysAreListedFromTheNewestWithoutTheirSecret() {
        var older = keys.create(owner, READER).key();
        clock.advance(Duration.ofMillis(1));
        var newer =
                keys.create(
                                owner,
                                new NewApiKey(
                                        "two",
                                        GRANTABLE.stream().map(Permission::scope).toList(),
                                        null))
                        .key();

        assertThat(list(owner)).containsExactly(newer, older);
        assertThat(older.name()).isEqualTo("reports");
    }

    @Test
    void aRevokedKeyIsListedNoMore() {
        var revoked = keys.create(owner, READER).key();
        var other = keys.create(owner, READER).key();

        keys.revoke(owner, revoked.id(), Expected.ANY);

        assertThat(list(owner)).containsExactly(other);
        assertThat(trail.of(revoked.id())).containsExactly("key.created", "key.revoked");
    }

    @Test
    void lastUseIsWrittenAtMostOnceAMinute() {
        var key = keys.create(owner, READER);
        assertThat(list(owner)).singleElement().returns(null, ApiKeyDetails::lastUsedAt);

        tokens.authenticate(key.secret());
        var first = list(owner).getFirst().lastUsedAt();
        tokens.authenticate(key.secret());

        assertThat(first).isNotNull();
        assertThat(list(owner).getFirst().lastUsedAt()).isEqualTo(first);
    }

    @Test
    void anotherOrganizationsKeyIsNotThere() {
        var stranger = tenants.owner();
        var key = keys.create(owner, READER).key();

        assertThat(list(stranger)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> keys.revoke(stranger, key.id(), Expected.ANY));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keys.get(stranger, key.id()));
        assertThat(list(owner)).hasSize(1);
    }

    @Test
    void aKeyCannotBeRevokedTwice() {
        var key = keys.create(owner, READER).key();
        keys.revoke(owner, key.id(), Expected.ANY);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> keys.revoke(owner, key.id(), Expected.ANY));
    }

    @Test
    void membersAndKeysManageNoKeys() {
        var key = keys.create(owner, READER).key();

        for (TenantActor actor :
                List.of(Tenants.as(Role.MEMBER, owner), Tenants.key(owner, SOME))) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> list(actor));
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> keys.create(actor, READER));
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> keys.revoke(actor, key.id(), Expected.ANY));
        }
    }

    @Test
    void aLoginOfTenMinutesAgoMakesAndRevokesNoKeys() {
        var key = keys.create(owner, READER).key();
        clock.advance(Duration.ofMinutes(10));

        assertThatExceptionOfType(LoginTooOld.class).isThrownBy(() -> keys.create(owner, READER));
        assertThatExceptionOfType(LoginTooOld.class)
                .isThrownBy(() -> keys.revoke(owner, key.id(), Expected.ANY));
        assertThat(list(owner)).containsExactly(key);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(violations(new NewApiKey(" ", List.of(), clock.instant())))
                .extracting(Violation::field)
                .containsExactly("name", "scopes", "expiresAt");
        assertThat(violations(new NewApiKey("x".repeat(61), List.of(SOME.scope()), null)))
                .singleElement()
                .returns("name", Violation::field);
        assertThat(violations(new NewApiKey("x", List.of(SOME.scope(), "keys:write"), null)))
                .singleElement()
                .returns("scope", Violation::code);
        assertThat(violations(expiring(Instant.MAX)))
                .singleElement()
                .returns("future", Violation::code);
    }

    @Test
    void theSecretIsNeverPrinted() {
        assertThat(keys.create(owner, READER).toString()).doesNotContain("parasol_live_");
    }

    private List<ApiKeyDetails> list(TenantActor actor) {
        return keys.list(actor, ApiKeyCursor.START, 100);
    }

    private List<Violation> violations(NewApiKey newKey) {
        try {
            keys.create(owner, newKey);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.violations();
        }
    }

    private static NewApiKey expiring(Instant at) {
        return new NewApiKey("for a while", List.of(SOME.scope()), at);
    }
}
