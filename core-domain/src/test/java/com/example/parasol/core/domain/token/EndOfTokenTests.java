package com.example.parasol.core.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Staff;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.audit.Reason;
import com.example.parasol.core.domain.credential.Confirmation;
import com.example.parasol.core.domain.credential.CredentialService;
import com.example.parasol.core.domain.credential.PasswordChange;
import com.example.parasol.core.domain.deletion.DeletionService;
import com.example.parasol.core.domain.disabling.DisablingService;
import com.example.parasol.core.domain.event.LiveEvents;
import com.example.parasol.core.domain.login.DeviceService;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.member.MembershipService;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.refusal.LoginTooOld;
import com.example.parasol.core.domain.version.Expected;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever ends or changes what a dashboard token may do is heard within a second by a process that
 * knows the token already. What ends keys stands beside it.
 */
@DomainTest
class EndOfTokenTests {

    @Autowired TokenService tokens;
    @Autowired TokenRows rows;
    @Autowired LoginService logins;
    @Autowired DeviceService devices;
    @Autowired CredentialService credentials;
    @Autowired Memberships memberships;
    @Autowired MembershipService membershipChanges;
    @Autowired DisablingService disabling;
    @Autowired DeletionService deletions;
    @Autowired LiveEvents live;
    @Autowired Staff staff;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    private final String email = Tenants.anyEmail();
    private TokenService elsewhere;
    private Member colleague;
    private Member person;
    private String token;

    enum Ending {
        LOGOUT,
        DEVICE,
        OTHER_DEVICES,
        PASSWORD,
        DISABLING,
        DELETION,
        REMOVAL,
        LEAVING
    }

    @BeforeEach
    void aTokenThatIsKnownElsewhere() {
        elsewhere = new TokenService(rows, logins, memberships, live, clock);
        person = tenants.owner(email);
        colleague = tenants.join(person, Role.OWNER);
        token = tokens.issue(person.loginId(), person.organizationId()).token();
        await().until(live::isCurrent);
        assertThat(elsewhere.authenticate(token)).contains(person);
    }

    @ParameterizedTest
    @EnumSource
    void itEndsWithinASecond(Ending ending) {
        end(ending);

        within().until(() -> elsewhere.authenticate(token).isEmpty());
    }

    private void end(Ending ending) {
        var self = Tenants.self(person);
        switch (ending) {
            case LOGOUT -> logins.end(person.loginId());
            case DEVICE -> devices.end(self, person.loginId());
            case OTHER_DEVICES -> devices.endAll(self);
            case PASSWORD -> {
                var again = tenants.again(email);
                var other =
                        new Member(
                                person.accountId(),
                                again.id(),
                                person.organizationId(),
                                Role.OWNER,
                                again.authenticatedAt());
                credentials.changePassword(
                        Tenants.self(other),
                        new PasswordChange(Tenants.PASSWORD, "quite another one"));
            }
            case DISABLING ->
                    disabling.disable(
                            staff.operator(), person.accountId(), new Reason("a court said so"));
            case DELETION -> deletions.request(self, email);
            case REMOVAL -> membershipChanges.remove(colleague, person.accountId(), Expected.ANY);
            case LEAVING -> membershipChanges.leave(person);
        }
    }

    @Test
    void aSmallerRoleHoldsWithinASecond() {
        membershipChanges.changeRole(colleague, person.accountId(), Expected.ANY, Role.MEMBER);

        within().until(() ->
                elsewhere.authenticate(token).equals(Optional.of(Tenants.as(Role.MEMBER, person))));
    }

    @Test
    void aLoginThatWasRenewedIsFreshWithinASecond() {
        clock.advance(Duration.ofMinutes(9));
        credentials.confirm(Tenants.self(person), new Confirmation(Tenants.PASSWORD, ""));

        within().ignoreException(LoginTooOld.class)
                .untilAsserted(() ->
                        assertThat(elsewhere.authenticate(token).orElseThrow())
                                .satisfies(actor ->
                                        actor.requireFreshLogin(clock.instant().plusSeconds(300))));
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofSeconds(1));
    }
}
