package com.example.parasol.web.site.login;

import com.example.parasol.core.domain.login.Login;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.Person;
import com.example.parasol.web.theme.session.ConfinedLogin;
import com.example.parasol.web.theme.session.LoginLookup;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

@Component
class SiteLogins implements LoginLookup {

    private static final String CODE = "/login/code";

    /** What somebody sees whose account is being deleted. */
    private static final String WITHDRAWAL = "/account/deletion/withdrawal";

    private final LoginService logins;

    SiteLogins(LoginService logins) {
        this.logins = logins;
    }

    @Override
    public Optional<Authentication> find(UUID loginId) {
        return logins.find(loginId)
                .<Authentication>map(LoggedIn::new)
                .or(() ->
                        logins.findPending(loginId)
                                .map(pending -> new ConfinedLogin(pending, CODE)))
                .or(() ->
                        logins.findLeaving(loginId)
                                .map(leaving -> new ConfinedLogin(leaving, WITHDRAWAL)));
    }

    private static FactorGrantedAuthority proof(Login login) {
        return FactorGrantedAuthority.withAuthority(
                        switch (login.proof()) {
                            case PASSWORD -> FactorGrantedAuthority.PASSWORD_AUTHORITY;
                            case LINK -> FactorGrantedAuthority.OTT_AUTHORITY;
                            case PASSKEY -> FactorGrantedAuthority.WEBAUTHN_AUTHORITY;
                        })
                .issuedAt(login.authenticatedAt())
                .build();
    }

    /** Roles are the organization's business: here one is logged in, how and since when, or not. */
    private static final class LoggedIn extends AbstractAuthenticationToken {

        private final transient Person person;

        LoggedIn(Person person) {
            super(List.of(proof(person.login())));
            this.person = person;
            setAuthenticated(true);
        }

        @Override
        public Person getPrincipal() {
            return person;
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public String getName() {
            return person.account().displayName();
        }
    }
}
