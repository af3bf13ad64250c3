package com.example.parasol.core.domain.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.organization.Organization;
import com.example.parasol.core.domain.organization.OrganizationService;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.TooOften;
import com.example.parasol.core.domain.refusal.Violation;
import com.example.parasol.core.domain.throttle.Throttle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class SignupServiceTests {

    @Autowired SignupService signups;
    @Autowired LoginService logins;
    @Autowired OrganizationService organizations;
    @Autowired Memberships memberships;
    @Autowired Mailboxes mailboxes;
    @Autowired Throttle throttle;
    @Autowired JdbcClient jdbc;

    @Test
    void aStrangerBecomesTheOwnerOfAFreeOrganization() {
        var email = Tenants.anyEmail();

        signups.signUp(signup(" " + email.toUpperCase() + " ", Tenants.PASSWORD, "  Ada & Co "));

        var account = logins.open(login(email, Tenants.PASSWORD)).orElseThrow().accountId();
        assertThat(organizations.of(account))
                .singleElement()
                .returns("Ada & Co", Organization::name)
                .returns("free", Organization::plan);
        assertThat(memberships.of(account)).singleElement().returns(Role.OWNER, m -> m.role());
    }

    @Test
    void aTakenAddressGetsTheSameAnswerAndStaysAsItWas() {
        var email = Tenants.anyEmail();
        signups.signUp(signup(email, Tenants.PASSWORD, "First"));

        signups.signUp(signup(email, "another password", "Second"));

        var account = logins.open(login(email, Tenants.PASSWORD)).orElseThrow().accountId();
        assertThat(logins.open(login(email, "another password"))).isEmpty();
        assertThat(organizations.of(account))
                .extracting(Organization::name)
                .containsExactly("First");
    }

    @Test
    void ofManyAtOnceExactlyOneAccountIsMade() throws Exception {
        var name = "crowd-" + UUID.randomUUID();

        var results =
                Crowd.of(
                        20,
                        i ->
                                () -> {
                                    var email =
                                            (i % 2 == 0 ? name : name.toUpperCase())
                                                    + "@example.com";
                                    signups.signUp(signup(email, Tenants.PASSWORD, "Crowd"));
                                    return i;
                                });

        assertThat(Crowd.all(results)).hasSize(20);
        assertThat(count("select count(*) from account where email like :name", name)).isOne();
        // who came too late finds the address taken, of which its owner hears once
        assertThat(mailboxes.settled(name + "@example.com")).isBetween(1, 2);
        assertThat(
                        count(
                                """
                                select count(*) from membership m join account a on a.id = m.account_id
                                where a.email like :name
                                """,
                                name))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense,      long enough word, Ada, email,        email",
        "a@example.com, short,            Ada, password,     length",
        "a@example.com, password1,        Ada, password,     common",
        "a@example.com, long enough word, '',  organization, name",
        "a@example.com, long enough word, '  ', organization, name"
    })
    void whatIsWrongIsNamed(String email, String password, String name, String field, String code) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> signups.signUp(signup(email, password, name)))
                .satisfies(invalid ->
                        assertThat(invalid.violations())
                                .singleElement()
                                .returns(field, Violation::field)
                                .returns(code, Violation::code));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> signups.signUp(signup("", "", "a\u0000b")))
                .satisfies(invalid ->
                        assertThat(invalid.violations())
                                .extracting(Violation::field)
                                .containsExactly("email", "password", "organization"));
    }

    @Test
    void aNameOf80CharactersFits() {
        signups.signUp(signup(Tenants.anyEmail(), Tenants.PASSWORD, "👍".repeat(80)));

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        signups.signUp(
                                signup(Tenants.anyEmail(), Tenants.PASSWORD, "x".repeat(81))));
    }

    @Test
    void aNewAddressGetsAMailWithALinkAndATakenOneSomeNews() {
        var email = Tenants.anyEmail();
        signups.signUp(signup(email, Tenants.PASSWORD, "First"));
        var welcome = mailboxes.await(email, 1);
        signups.signUp(signup(email.toUpperCase(), "another password", "Second"));
        var news = mailboxes.await(email, 2);

        assertThat(welcome.subject()).isEqualTo("Confirm your e-mail address");
        assertThat(welcome.text())
                .containsPattern(
                        "https://parasol\\.example/signup/confirmation\\?token=[\\w-]{43}\\s")
                .contains("48 hours");
        assertThat(news.subject()).isEqualTo("You already have an account");
        assertThat(news.text())
                .contains(
                        "https://parasol.example/login",
                        "https://parasol.example/password/forgotten")
                .doesNotContain("token=");
    }

    @Test
    void ofATakenAddressNothingRemainsAndItsOwnerIsToldOnceAnHour() {
        var email = Tenants.anyEmail();
        signups.signUp(signup(email, Tenants.PASSWORD, "First"));
        for (var i = 0; i < 3; i++) {
            signups.signUp(signup(email, Tenants.PASSWORD, email));
        }

        assertThat(mailboxes.settled(email)).isEqualTo(2);
        assertThat(count("select count(*) from organization where name like :name", email))
                .isZero();
        assertThat(count("select count(*) from account where email like :name", "nobody-"))
                .isZero();
    }

    @Test
    void whoeverSignsUpManyIsToldWhenToComeBack() {
        var address = UUID.randomUUID().toString();
        for (var i = 0; i < 30; i++) {
            throttle.request("signup", address);
        }

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() ->
                        signups.signUp(
                                new NewSignup(
                                        Tenants.anyEmail(), Tenants.PASSWORD, "Many", address)));
    }

    private static NewSignup signup(String email, String password, String organization) {
        return new NewSignup(email, password, organization, UUID.randomUUID().toString());
    }

    private long count(String sql, String name) {
        return jdbc.sql(sql).param("name", name + "%").query(Long.class).single();
    }

    private static NewLogin login(String email, String password) {
        return new NewLogin(email, password, "a browser", "192.0.2.1");
    }
}
