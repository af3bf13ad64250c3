package com.example.parasol.web.theme.session;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody who is logged in and may see one page only, such as the one where he gives the second
 * factor that he owes. He does not count as authenticated and has no authority, so that every rule
 * but {@code Confinement} refuses him and shows him that page.
 *
 * <p>Its principal must not be what an application takes for a person.
 */
public final class ConfinedLogin extends AbstractAuthenticationToken {

    private final transient Object principal;
    private final String page;

    /**
     * What a {@code LoginLookup} answers for him.
     *
     * @param page its path, whose route has the rule {@code Confinement}
     */
    public ConfinedLogin(Object principal, String page) {
        super(List.of());
        this.principal = principal;
        this.page = page;
    }

    public String page() {
        return page;
    }

    @Override
    public Object getPrincipal() {
        return principal;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** No name: pages are drawn for him as for a visitor. */
    @Override
    public String getName() {
        return "";
    }
}
