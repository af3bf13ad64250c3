package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.operator.OperatorService;
import com.example.parasol.web.theme.session.LoginLookup;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class OperatorLogins implements LoginLookup {

    private final OperatorService operators;

    OperatorLogins(OperatorService operators) {
        this.operators = operators;
    }

    @Override
    public Optional<OperatorAuthentication> find(UUID loginId) {
        return operators.find(loginId).map(found -> new OperatorAuthentication(found, loginId));
    }
}
