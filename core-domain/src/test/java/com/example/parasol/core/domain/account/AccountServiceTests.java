package com.example.parasol.core.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.refusal.Invalid;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class AccountServiceTests {

    @Autowired AccountService accounts;
    @Autowired Accounts all;
    @Autowired Tenants tenants;
    @Autowired Trail trail;

    @Test
    void whoSaidNothingIsCalledByHisAddressAndReadsUniversalTime() {
        var email = Tenants.anyEmail();

        var account = current(tenants.owner(email));

        assertThat(account.displayName()).isEqualTo(email);
        assertThat(account.timeZone().normalized()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void aProfileCanBeEdited() {
        var owner = tenants.owner();
        var other = tenants.owner();

        accounts.edit(Tenants.self(owner), new Profile("  Ada \uD83C\uDF02 ", "Europe/Berlin"));

        assertThat(current(owner).displayName()).isEqualTo("Ada \uD83C\uDF02");
        assertThat(current(owner).timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(current(other).name()).isNull();
        assertThat(trail.of(owner.accountId())).last().isEqualTo("account.edited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Ada\nLovelace", "Ada\u0000", "\uD800", "\u200B"})
    void aNameIsOneLineOfText(String name) {
        assertThatIsRefused(new Profile(name, "UTC"), "name");
        assertThatIsRefused(new Profile("x".repeat(81), "UTC"), "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nowhere/At_all", "+25:00", "europe/berlin"})
    void aTimeZoneIsOneOfThePlanets(String zone) {
        assertThatIsRefused(new Profile("Ada", zone), "timeZone");
    }

    private Account current(Member member) {
        return all.find(member.accountId()).orElseThrow().account();
    }

    private void assertThatIsRefused(Profile profile, String field) {
        var owner = tenants.owner();

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> accounts.edit(Tenants.self(owner), profile))
                .satisfies(refusal ->
                        assertThat(refusal.violations())
                                .singleElement()
                                .extracting(wrong -> wrong.field())
                                .isEqualTo(field));
        assertThat(current(owner).name()).isNull();
    }
}
