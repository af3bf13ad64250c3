package com.example.parasol.web.site.login;

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

    /** What somebody sees whose account is being deleted. */
    private static final String ONLY_PAGE = "/account/deletion/withdrawal";

    private final LoginService logins;

    SiteLogins(LoginService logins) {
        this.logins = logins;
    }

    @Override
    public Optional<Authentication> find(UUID loginId) {
        return logins.find(loginId)
                .<Authentication>map(LoggedIn::new)
                .or(() ->
                        logins.findLeaving(loginId)
                                .map(leaving -> new ConfinedLogin(leaving, ONLY_PAGE)));
    }

    /** Roles are the organization's business: here one is logged in, and since when, or not. */
    private static final class LoggedIn extends AbstractAuthenticationToken {

        private final transient Person person;

        LoggedIn(Person person) {
            super(
                    List.of(
                            FactorGrantedAuthority.withAuthority(
                                            FactorGrantedAuthority.PASSWORD_AUTHORITY)
                                    .issuedAt(person.login().authenticatedAt())
                                    .build()));
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
