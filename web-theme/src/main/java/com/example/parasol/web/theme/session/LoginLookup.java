package com.example.parasol.web.theme.session;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;

/**
 * Who stands behind a login, asked anew for every request that wants to know: the session holds
 * nothing but the id, so a login that was ended elsewhere has ended here too.
 */
@FunctionalInterface
public interface LoginLookup {

    /**
     * The person, a {@link ConfinedLogin} as long as he owes a second factor, or empty when the
     * login has ended or never was.
     */
    Optional<? extends Authentication> find(UUID loginId);
}
