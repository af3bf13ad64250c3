package com.example.parasol.core.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Phones;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.token.TokenService;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A login that waits for its second factor is nobody's. */
@DomainTest
class PendingLoginTests {

    @Autowired LoginService logins;
    @Autowired LoginOpenings openings;
    @Autowired DeviceService devices;
    @Autowired TokenService tokens;
    @Autowired Phones phones;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired TransactionOperations transaction;

    private final String email = Tenants.anyEmail();
    private AccountHolder self;
    private Login pending;

    @BeforeEach
    void begin() {
        self = Tenants.self(tenants.owner(email));
        phones.of(self);
        pending = tenants.again(email);
    }

    @Test
    void itIsFoundAsPendingOnly() {
        assertThat(pending.pending()).isTrue();
        assertThat(logins.find(pending.id())).isEmpty();
        var person = logins.findPending(pending.id()).orElseThrow();
        assertThat(person.account().email()).isEqualTo(email);
        assertThat(person.login().pending()).isTrue();
    }

    @Test
    void itGetsNoToken() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tokens.issue(pending.id(), null));
    }

    @Test
    void itIsNoDevice() {
        assertThat(devices.list(self)).extracting(Login::id).containsExactly(self.loginId());
    }

    @Test
    void itCannotBeRenewed() {
        var actor = new AccountHolder(self.accountId(), pending.id(), pending.authenticatedAt());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        transaction.executeWithoutResult(_ -> logins.renew(actor, Proof.PASSWORD)));
    }

    @Test
    void itEndsByItself() {
        clock.advance(LoginOpenings.PENDING.minusSeconds(1));
        assertThat(logins.findPending(pending.id())).isPresent();
        clock.advance(Duration.ofSeconds(1));

        assertThat(logins.findPending(pending.id())).isEmpty();
        assertThat(logins.find(pending.id())).isEmpty();
    }

    @Test
    void itEndsWithAllOthers() {
        devices.endAll(self);

        assertThat(logins.findPending(pending.id())).isEmpty();
    }

    @Test
    void loginsFromBeforeStay() {
        assertThat(logins.find(self.loginId())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void everyWayInWaitsButForAPasskey(Proof proof) {
        var login =
                transaction.execute(
                        _ -> openings.open(self.accountId(), proof, "a browser", "192.0.2.1"));

        assertThat(login.pending()).isEqualTo(proof != Proof.PASSKEY);
        assertThat(login.proof()).isEqualTo(proof);
    }
}
