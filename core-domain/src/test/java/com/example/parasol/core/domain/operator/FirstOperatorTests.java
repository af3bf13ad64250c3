package com.example.parasol.core.domain.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** In transactions that are rolled back: the operators of other tests only seem to be gone. */
@DomainTest
@Transactional
class FirstOperatorTests {

    @Autowired FirstOperator command;
    @Autowired OperatorLoginService logins;
    @Autowired JdbcClient jdbc;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final String email = Tenants.anyEmail();

    @BeforeEach
    void aFreshInstallation() {
        jdbc.sql("delete from operator").update();
    }

    @Test
    void thePasswordThatIsShownOpensALogin() {
        var password = command.create(email);

        assertThat(password).hasSize(20);
        assertThat(logins.open(new NewLogin(email, password, "a browser", "192.0.2.1")))
                .isPresent();
    }

    @Test
    void saysWhoMayLogInAndWhere() {
        assertThat(run(email)).isZero();
        assertThat(out.toString()).contains(email).contains("/admin");
    }

    @Test
    void thereIsOnlyOneFirst() {
        run(email);
        out.reset();

        assertThat(run(Tenants.anyEmail())).isEqualTo(1);
        assertThat(out.toString()).startsWith("There is an operator already");
    }

    @Test
    void anAddressIsNeeded() {
        assertThat(run("ada")).isEqualTo(1);
        assertThat(out.toString()).startsWith("Enter an e-mail address");
    }

    private int run(String address) {
        return command.run(address, new PrintStream(out));
    }
}
