package com.example.parasol.admin.web;

import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.core.domain.key.ApiKeyService;
import com.example.parasol.core.domain.key.NewApiKey;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.operator.NewOperator;
import com.example.parasol.core.domain.operator.OperatorService;
import com.example.parasol.core.domain.operatorcredential.OperatorFactorService;
import com.example.parasol.core.domain.operatorlogin.OperatorDeviceService;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import com.example.parasol.core.domain.organization.Founding;
import com.example.parasol.core.domain.organization.OrganizationDirectory;
import com.example.parasol.core.domain.signup.NewSignup;
import com.example.parasol.core.domain.signup.SignupService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What tests find in the database, made the way that the product makes it. */
@Lazy
public class Fixtures {

    public static final String EMAIL = "otto@example.com";
    public static final String PASSWORD = "a quiet evening by the sea";

    private final OperatorService operators;
    private final OperatorLoginService logins;
    private final OperatorFactorService factors;
    private final OperatorDeviceService devices;
    private final Phones phones;
    private final SignupService signups;
    private final Founding foundings;
    private final OrganizationDirectory directory;
    private final ApiKeyService keys;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final int port;
    private @Nullable UUID someOrganization;
    public final Operator operator;

    Fixtures(
            OperatorService operators,
            OperatorLoginService logins,
            OperatorFactorService factors,
            OperatorDeviceService devices,
            SignupService signups,
            Founding foundings,
            OrganizationDirectory directory,
            ApiKeyService keys,
            TransactionOperations transaction,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.operators = operators;
        this.signups = signups;
        this.foundings = foundings;
        this.directory = directory;
        this.keys = keys;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.port = port;
        this.logins = logins;
        this.factors = factors;
        this.devices = devices;
        this.phones = new Phones(jdbc);
        this.operator = enrol(EMAIL);
    }

    public Browser stranger() {
        return new Browser(port);
    }

    public Browser loggedIn() {
        return loggedIn(EMAIL);
    }

    public Browser loggedIn(String email) {
        var browser = new Browser(port);
        browser.logIn(email, PASSWORD);
        browser.giveCode(code(email));
        return browser;
    }

    /** Somebody who gave a password and owes the code. */
    public Browser pending() {
        return pending(hire());
    }

    /** Somebody who gave a password for the first time. */
    public Browser pendingWithoutApp() {
        return pending(hireWithoutApp());
    }

    private Browser pending(String email) {
        var browser = new Browser(port);
        browser.logIn(email, PASSWORD);
        return browser;
    }

    /** The address of a new operator, whose logins no other test ends. */
    public String hire() {
        var email = "operator-" + UUID.randomUUID() + "@example.com";
        devices.endAll(enrol(email));
        return email;
    }

    /** The address of one who has not logged in yet. */
    public String hireWithoutApp() {
        var email = "operator-" + UUID.randomUUID() + "@example.com";
        operators.create(new Job("fixtures"), new NewOperator(email, PASSWORD));
        return email;
    }

    /** Makes an operator, who sets his app up at his first login. */
    private Operator enrol(String email) {
        operators.create(new Job("fixtures"), new NewOperator(email, PASSWORD));
        var login =
                logins.open(new NewLogin(email, PASSWORD, "a browser", "192.0.2.1")).orElseThrow();
        var secret = factors.setup(login.id()).secret();
        phones.give(email, secret);
        factors.enrol(login.id(), Phones.code(secret));
        return logins.find(login.id()).orElseThrow().operator();
    }

    /** What an operator's app shows: one that has not been used yet. */
    public String code(String email) {
        return phones.freshCode(email);
    }

    /** What an app shows into which this secret was typed. */
    public static String codeOf(String secret) {
        return Phones.code(secret);
    }

    /** Lets the logins of an operator grow old. */
    public void letTimePass(String email, Duration since) {
        jdbc.sql(
                        """
                        update operator_login
                        set authenticated_at = authenticated_at - make_interval(secs => :seconds)
                        where operator_id = (select id from operator where email = :email)
                        """)
                .param("seconds", since.toSeconds())
                .param("email", email)
                .update();
    }

    /** The id of a customer who owns a new organization. */
    public UUID account(String email) {
        var id = organization("Organization of " + email, email);
        return directory.members(operator, id).getFirst().accountId();
    }

    /** Of which the trail is, as far as it is named. */
    public List<String> trail(UUID subject) {
        return jdbc.sql("select action from audit where subject = :id order by id")
                .param("id", subject)
                .query((row, _) -> row.getString("action"))
                .list();
    }

    /** The id of an organization that nobody changes. */
    public UUID someOrganization() {
        if (someOrganization == null) {
            someOrganization = organization("Some organization", "some@example.com");
        }
        return someOrganization;
    }

    /** The id of a person whom nobody changes. */
    public UUID someAccount() {
        return directory.members(operator, someOrganization()).getFirst().accountId();
    }

    /** The id of a new organization. */
    public UUID organization(String name, String owner) {
        signups.signUp(new NewSignup(owner, PASSWORD, name, owner));
        return directory.search(operator, owner, null, 1).items().getFirst().organization().id();
    }

    /** More organizations of the same owner. */
    public void more(UUID organizationId, List<String> names) {
        var owner = directory.members(operator, organizationId).getFirst().accountId();
        transaction.executeWithoutResult(_ -> names.forEach(name -> foundings.found(owner, name)));
    }

    /** An API key, made by the owner. */
    public void key(UUID organizationId) {
        var account = directory.members(operator, organizationId).getFirst().accountId();
        var owner =
                new Member(account, UUID.randomUUID(), organizationId, Role.OWNER, Instant.now());
        keys.create(owner, new NewApiKey("One", List.of("members:read"), null));
    }
}
