package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.operatorcredential.OperatorFactorService;
import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import com.example.parasol.core.domain.operatorlogin.PendingOperator;
import com.example.parasol.web.theme.session.ConfinedLogin;
import com.example.parasol.web.theme.session.LoginLookup;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** An operator, or somebody with an operator's password who sees one page until he is one. */
@Component
class OperatorLogins implements LoginLookup {

    private final OperatorLoginService logins;
    private final OperatorFactorService factors;

    OperatorLogins(OperatorLoginService logins, OperatorFactorService factors) {
        this.logins = logins;
        this.factors = factors;
    }

    @Override
    public Optional<Authentication> find(UUID loginId) {
        return logins.find(loginId)
                .<Authentication>map(OperatorAuthentication::new)
                .or(() -> logins.findPending(loginId).map(this::confined));
    }

    private ConfinedLogin confined(PendingOperator pending) {
        return new ConfinedLogin(
                pending,
                factors.isSetUp(pending.login().operatorId())
                        ? LoginCodeController.PAGE
                        : LoginAppController.PAGE);
    }
}
