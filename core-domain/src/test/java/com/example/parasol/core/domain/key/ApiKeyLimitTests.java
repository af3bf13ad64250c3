package com.example.parasol.core.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.version.Expected;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class ApiKeyLimitTests {

    private static final NewApiKey KEY = Tenants.newKey(null);

    @Autowired ApiKeyService keys;
    @Autowired ApiKeyUse use;
    @Autowired Tenants tenants;

    @Test
    void ofManyParallelTakersAsManyWinAsThereIsRoom() throws InterruptedException {
        var owner = tenants.owner();

        var results = Crowd.of(50, _ -> () -> keys.create(owner, KEY));

        assertThat(Crowd.successes(results)).hasSize(5);
        assertThat(Crowd.failures(results)).hasSize(45).allMatch(QuotaExceeded.class::isInstance);
        assertThat(keys.list(owner, ApiKeyCursor.START, 100)).hasSize(5);
    }

    @Test
    void theRefusalNamesLimitAndPlan() {
        var owner = tenants.owner();
        fill(owner);

        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(() -> keys.create(owner, KEY))
                .returns("keys", QuotaExceeded::limit)
                .returns(5L, QuotaExceeded::max)
                .returns("free", QuotaExceeded::plan);
    }

    @Test
    void aPlanThatIsNoLongerOnTheListHasNoRoom() {
        var owner = tenants.owner();
        tenants.subscribe(owner, "of-last-year");

        assertThatExceptionOfType(QuotaExceeded.class)
                .isThrownBy(() -> keys.create(owner, KEY))
                .returns("of-last-year", QuotaExceeded::plan);
    }

    @Test
    void aRevokedKeyMakesRoom() {
        var owner = tenants.owner();
        fill(owner);

        keys.revoke(owner, keys.list(owner, ApiKeyCursor.START, 100).getFirst().id(), Expected.ANY);

        assertThat(use.of(owner.organizationId())).isEqualTo(4);
        assertThat(keys.create(owner, KEY)).isNotNull();
    }

    @Test
    void aLargerPlanMakesRoomForThisOrganizationOnly() {
        var owner = tenants.owner();
        var other = tenants.owner();
        fill(owner);
        fill(other);

        tenants.subscribe(owner, "pro");

        assertThat(keys.create(owner, KEY)).isNotNull();
        assertThatExceptionOfType(QuotaExceeded.class).isThrownBy(() -> keys.create(other, KEY));
    }

    private void fill(Member owner) {
        for (var i = 0; i < 5; i++) {
            keys.create(owner, KEY);
        }
    }
}
