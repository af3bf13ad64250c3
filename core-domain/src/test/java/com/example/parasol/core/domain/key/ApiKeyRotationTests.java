package com.example.parasol.core.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Permission;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.LoginTooOld;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.token.TokenService;
import com.example.parasol.core.domain.version.Expected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class ApiKeyRotationTests {

    @Autowired ApiKeyService keys;
    @Autowired ApiKeyUse use;
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
    void bothKeysAreTakenForADayAndThenTheNewOneAlone() {
        var old = create(null);

        var next = keys.rotate(owner, old.key().id());

        assertThat(next.key())
                .returns(old.key().name(), ApiKeyDetails::name)
                .returns(old.key().scopes(), ApiKeyDetails::scopes)
                .returns(null, ApiKeyDetails::expiresAt)
                .returns(null, ApiKeyDetails::successorId);
        assertThat(find(old).expiresAt())
                .isEqualTo(next.key().createdAt().plus(Duration.ofHours(24)));
        assertThat(find(old).successorId()).isEqualTo(next.key().id());
        assertThat(trail.of(old.key().id())).containsExactly("key.created", "key.rotated");

        clock.advance(Duration.ofHours(24).minusMinutes(1));
        assertThat(isTaken(old)).isTrue();
        assertThat(isTaken(next)).isTrue();

        clock.advance(Duration.ofMinutes(1));
        assertThat(isTaken(old)).isFalse();
        assertThat(isTaken(next)).isTrue();
        assertThat(list()).containsExactly(find(next));
    }

    @Test
    void aKeyThatEndsSoonerEndsNoLater() {
        var end = clock.instant().plus(Duration.ofHours(3));
        var old = create(end);

        keys.rotate(owner, old.key().id());

        assertThat(find(old).expiresAt()).isEqualTo(end);
    }

    @Test
    void theNewKeyLastsAsLongAsTheOldOneWasMeantTo() {
        var old = create(clock.instant().plus(Duration.ofDays(90)));
        var meant = Duration.between(old.key().createdAt(), old.key().expiresAt());
        owner = again(Duration.ofDays(60));

        var next = keys.rotate(owner, old.key().id()).key();

        assertThat(Duration.between(next.createdAt(), next.expiresAt())).isEqualTo(meant);
    }

    @Test
    void aKeyIsRotatedOnce() {
        var old = create(null);
        keys.rotate(owner, old.key().id());

        assertConflict("rotated", old);
        assertThat(list()).hasSize(2);
    }

    @Test
    void ofManyParallelRotationsOneWins() throws InterruptedException {
        var old = create(null);

        var results = Crowd.of(20, _ -> () -> keys.rotate(owner, old.key().id()));

        assertThat(Crowd.successes(results)).hasSize(1);
        assertThat(Crowd.failures(results)).hasSize(19).allMatch(Conflict.class::isInstance);
        assertThat(list()).hasSize(2);
    }

    @Test
    void noThirdKeyOverlaps() {
        var old = create(null);
        var next = keys.rotate(owner, old.key().id());

        assertConflict("overlap", next);

        keys.revoke(owner, old.key().id(), Expected.ANY);
        assertThat(keys.rotate(owner, next.key().id())).isNotNull();
    }

    @Test
    void onceTheOldKeyHasEndedTheNewOneCanBeRotated() {
        var next = keys.rotate(owner, create(null).key().id());
        owner = again(Duration.ofHours(24));

        assertThat(keys.rotate(owner, next.key().id())).isNotNull();
    }

    @Test
    void anExpiredKeyIsNotRevived() {
        var old = create(clock.instant().plus(Duration.ofHours(1)));
        owner = again(Duration.ofHours(1));

        assertConflict("expired", old);
    }

    @Test
    void aRevokedOrForeignKeyIsNotThere() {
        var revoked = create(null).key().id();
        keys.revoke(owner, revoked, Expected.ANY);
        var foreign = keys.create(tenants.owner(), Tenants.newKey(null)).key().id();

        for (var id : List.of(revoked, foreign, UUID.randomUUID())) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> keys.rotate(owner, id));
        }
    }

    @Test
    void membersAndKeysRotateNone() {
        var key = create(null).key();

        for (TenantActor actor :
                List.of(Tenants.as(Role.MEMBER, owner), Tenants.key(owner, Permission.KEYS_READ))) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> keys.rotate(actor, key.id()));
        }
    }

    @Test
    void aLoginOfTenMinutesAgoRotatesNone() {
        var key = create(null).key();
        clock.advance(Duration.ofMinutes(10));

        assertThatExceptionOfType(LoginTooOld.class).isThrownBy(() -> keys.rotate(owner, key.id()));
    }

    @Test
    void inAFullPlanAKeyIsRotatedAndNoOtherIsMade() {
        var old = create(null);
        for (var i = 1; i < 5; i++) {
            create(null);
        }

        keys.rotate(owner, old.key().id());

        assertThat(list()).hasSize(6);
        assertThat(use.of(owner.organizationId())).isEqualTo(5);
        assertThatExceptionOfType(QuotaExceeded.class).isThrownBy(() -> create(null));
    }

    private NewApiKeySecret create(@Nullable Instant expiresAt) {
        return keys.create(owner, Tenants.newKey(expiresAt));
    }

    /** The same person that much later, after he has logged in again. */
    private Member again(Duration later) {
        clock.advance(later);
        return new Member(
                owner.accountId(),
                owner.loginId(),
                owner.organizationId(),
                owner.role(),
                clock.instant());
    }

    private boolean isTaken(NewApiKeySecret key) {
        return tokens.authenticate(key.secret()).isPresent();
    }

    private void assertConflict(String code, NewApiKeySecret key) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> keys.rotate(owner, key.key().id()))
                .satisfies(refusal -> assertThat(refusal.violation().code()).isEqualTo(code));
    }

    private ApiKeyDetails find(NewApiKeySecret key) {
        return list().stream()
                .filter(found -> found.id().equals(key.key().id()))
                .findFirst()
                .orElseThrow();
    }

    private List<ApiKeyDetails> list() {
        return keys.list(owner, ApiKeyCursor.START, 100);
    }
}
