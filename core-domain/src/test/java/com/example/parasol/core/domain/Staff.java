package com.example.parasol.core.domain;

import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.actor.Operator;
import com.example.parasol.core.domain.login.NewLogin;
import com.example.parasol.core.domain.operator.NewOperator;
import com.example.parasol.core.domain.operator.OperatorService;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import org.springframework.boot.test.context.TestComponent;

/** Operators for tests, made by the domain's own services. */
@TestComponent
public class Staff {

    private static final Job SETUP = new Job("setup");

    private final OperatorService operators;
    private final OperatorLoginService logins;

    Staff(OperatorService operators, OperatorLoginService logins) {
        this.operators = operators;
        this.logins = logins;
    }

    /** The address of a new one, whose password is that of {@link Tenants}. */
    public String hire() {
        var email = Tenants.anyEmail();
        operators.create(SETUP, new NewOperator(email, Tenants.PASSWORD));
        return email;
    }

    /** A new one, logged in. */
    public Operator operator() {
        return logIn(hire());
    }

    /** One more login. */
    public Operator logIn(String email) {
        var login = logins.open(login(email, Tenants.PASSWORD)).orElseThrow();
        return logins.find(login.id()).orElseThrow().operator();
    }

    public static NewLogin login(String email, String password) {
        return new NewLogin(email, password, "a browser", "192.0.2.1");
    }
}
