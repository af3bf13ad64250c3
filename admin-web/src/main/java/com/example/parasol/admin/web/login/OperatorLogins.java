package com.example.parasol.admin.web.login;

import com.example.parasol.core.domain.operatorlogin.OperatorLoginService;
import com.example.parasol.web.theme.session.LoginLookup;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

@Component
class OperatorLogins implements LoginLookup {

    private final OperatorLoginService logins;

    OperatorLogins(OperatorLoginService logins) {
        this.logins = logins;
    }

    @Override
    public Optional<Authentication> find(UUID loginId) {
        return logins.find(loginId).map(OperatorAuthentication::new);
    }
}
