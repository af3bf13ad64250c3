package com.example.parasol.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.operator.NewOperator;
import com.example.parasol.core.domain.operator.OperatorService;
import com.example.parasol.core.domain.operatorcredential.OperatorFactorService;
import com.example.parasol.core.domain.operatorlogin.OperatorLogin;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import java.security.InvalidKeyException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operators for tests, with an app of their own, made by the domain's own services. */
@TestComponent
public class Staff {

    private static final Job SETUP = new Job("setup");

    private final OperatorService operators;
    private final OperatorLoginService logins;
    private final OperatorFactorService factors;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    Staff(
            OperatorService operators,
            OperatorLoginService logins,
            OperatorFactorService factors,
            JdbcClient jdbc,
            TestClock clock) {
        this.operators = operators;
        this.logins = logins;
        this.factors = factors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The address of a new one without an app, whose password is that of {@link Tenants}. */
    public String hire() {
        var email = Tenants.anyEmail();
        operators.create(SETUP, new NewOperator(email, Tenants.PASSWORD));
        return email;
    }

    /** A new one, logged in. */
    public Operator operator() {
        return logIn(hire());
    }

    /** One more login; at the first the app is set up. */
    public Operator logIn(String email) {
        var login = givePassword(email);
        if (factors.isSetUp(login.operatorId())) {
            assertThat(factors.complete(login.id(), freshCode(email))).isTrue();
        } else {
            secrets.put(email, factors.setup(login.id()).secret());
            factors.enrol(login.id(), code(email));
        }
        return logins.find(login.id()).orElseThrow().operator();
    }

    /** A login that waits for the second factor. */
    public OperatorLogin givePassword(String email) {
        return logins.open(login(email, Tenants.PASSWORD)).orElseThrow();
    }

    /** What his app shows, as if the time of its last use was long ago. */
    public String freshCode(String email) {
        jdbc.sql(
                        """
                        update operator_app set last_step = 0
                        where operator_id = (select id from operator where email = :email)
                        """)
                .param("email", email)
                .update();
        return code(email);
    }

    /** What his app shows. */
    public String code(String email) {
        return code(clock, Objects.requireNonNull(secrets.get(email)));
    }

    public static String code(TestClock clock, String secret) {
        var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(key, clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    public static NewLogin login(String email, String password) {
        return new NewLogin(email, password, "a browser", "192.0.2.1");
    }
}
