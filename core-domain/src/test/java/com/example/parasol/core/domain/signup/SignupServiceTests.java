package com.example.parasol.core.domain.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.member.Memberships;
import com.example.parasol.core.domain.organization.Organization;
import com.example.parasol.core.domain.organization.OrganizationService;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
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
    @Autowired JdbcClient jdbc;

    @Test
    void aStrangerBecomesTheOwnerOfAFreeOrganization() {
        var email = Tenants.anyEmail();

        signups.signUp(
                new NewSignup(" " + email.toUpperCase() + " ", Tenants.PASSWORD, "  Ada & Co "));

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
        signups.signUp(new NewSignup(email, Tenants.PASSWORD, "First"));

        signups.signUp(new NewSignup(email, "another password", "Second"));

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
                                    signups.signUp(new NewSignup(email, Tenants.PASSWORD, "Crowd"));
                                    return i;
                                });

        assertThat(Crowd.all(results)).hasSize(20);
        assertThat(count("select count(*) from account where email like :name", name)).isOne();
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
                .isThrownBy(() -> signups.signUp(new NewSignup(email, password, name)))
                .satisfies(invalid ->
                        assertThat(invalid.violations())
                                .singleElement()
                                .returns(field, Violation::field)
                                .returns(code, Violation::code));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> signups.signUp(new NewSignup("", "", "a\u0000b")))
                .satisfies(invalid ->
                        assertThat(invalid.violations())
                                .extracting(Violation::field)
                                .containsExactly("email", "password", "organization"));
    }

    @Test
    void aNameOf80CharactersFits() {
        signups.signUp(new NewSignup(Tenants.anyEmail(), Tenants.PASSWORD, "👍".repeat(80)));

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        signups.signUp(
                                new NewSignup(
                                        Tenants.anyEmail(), Tenants.PASSWORD, "x".repeat(81))));
    }

    private long count(String sql, String name) {
        return jdbc.sql(sql).param("name", name + "%").query(Long.class).single();
    }

    private static NewLogin login(String email, String password) {
        return new NewLogin(email, password, "a browser", "192.0.2.1");
    }
}
