package com.example.parasol.web.site;

import com.example.parasol.core.domain.actor.AccountHolder;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.factor.FactorService;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.passkey.PasskeyService;
import com.example.parasol.core.domain.signup.NewSignup;
import com.example.parasol.core.domain.signup.SignupService;
import com.example.parasol.core.domain.token.TokenService;
import com.example.parasol.dev.kit.passkey.SoftwareAuthenticator;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People for tests, made as people are made: by the public services. */
@TestComponent
public class Customers {

    public static final String PASSWORD = "correct horse battery";

    private final SignupService signups;
    private final LoginService logins;
    private final FactorService factors;
    private final PasskeyService passkeys;
    private final TokenService tokens;
    private final JdbcClient jdbc;
    private final Environment environment;

    Customers(
            SignupService signups,
            LoginService logins,
            FactorService factors,
            PasskeyService passkeys,
            TokenService tokens,
            JdbcClient jdbc,
            Environment environment) {
        this.signups = signups;
        this.logins = logins;
        this.factors = factors;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    /** A browser that was never here. */
    public Browser visitor() {
        return new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** An address that nobody else uses. */
    public String address() {
        return UUID.randomUUID() + "@example.com";
    }

    public String customer() {
        var email = address();
        signups.signUp(new NewSignup(email, PASSWORD, "Test", email));
        return email;
    }

    /** Somebody new in another customer's organization. */
    public String colleague(String email, Role role) {
        var colleague = customer();
        jdbc.sql(
                        """
                        update membership m set role = :role,
                          organization_id = (select o.organization_id from membership o
                            join account a on a.id = o.account_id where a.email = :email limit 1)
                        from account a where a.id = m.account_id and a.email = :colleague
                        """)
                .param("role", role.name())
                .param("email", email)
                .param("colleague", colleague)
                .update();
        return colleague;
    }

    /** His address is shown to be his. */
    public void confirm(String email) {
        jdbc.sql("update account set confirmed_at = now() where email = :email")
                .param("email", email)
                .update();
    }

    public void subscribe(String email, String plan) {
        jdbc.sql(
                        """
                        update organization set plan = :plan where id in (
                          select m.organization_id from membership m
                          join account a on a.id = m.account_id where a.email = :email)
                        """)
                .param("plan", plan)
                .param("email", email)
                .update();
    }

    public UUID account(String email) {
        return jdbc.sql("select id from account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    /** A browser in which somebody has logged in by the form. */
    public Browser loggedIn() throws IOException, InterruptedException {
        return loggedIn(customer());
    }

    public Browser loggedIn(String email) throws IOException, InterruptedException {
        var browser = visitor();
        browser.get("/login");
        browser.submit("/login", Map.of("email", email, "password", PASSWORD));
        return browser;
    }

    /** The phone of somebody who has set up his authenticator app. */
    public Phone phone(String email) {
        var self = self(email);
        factors.begin(self);
        var secret = factors.setup(self).orElseThrow().secret();
        return new Phone(secret, factors.confirm(self, Phone.code(secret, -30)));
    }

    /** A device of somebody who has registered a passkey on it. */
    public SoftwareAuthenticator passkey(String email) {
        var self = self(email);
        var device = new SoftwareAuthenticator("http://localhost:8080");
        passkeys.register(self, "Laptop", device.create(passkeys.begin(self))).orElseThrow();
        return device;
    }

    private AccountHolder self(String email) {
        var login = logins.open(new NewLogin(email, PASSWORD, "test", "127.0.0.1")).orElseThrow();
        return new AccountHolder(login.accountId(), login.id(), login.authenticatedAt());
    }

    /** As if all logins of an account were opened earlier. */
    public void letTimePass(String email, Duration since) {
        jdbc.sql(
                        """
                        update login set authenticated_at = authenticated_at - make_interval(secs => :seconds)
                        where account_id = (select id from account where email = :email)
                        """)
                .param("seconds", since.toSeconds())
                .param("email", email)
                .update();
    }

    public TenantActor actor() {
        var login = logins.open(new NewLogin(customer(), PASSWORD, "test", "127.0.0.1"));
        var token = tokens.issue(login.orElseThrow().id(), null).token();
        return tokens.authenticate(token).orElseThrow();
    }
}
