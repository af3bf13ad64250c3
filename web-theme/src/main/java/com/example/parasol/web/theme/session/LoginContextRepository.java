package com.example.parasol.web.theme.session;

import com.example.parasol.web.theme.outage.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.transaction.TransactionException;

/** Turns the session's login id into a person, only when a route or a template asks for one. */
final class LoginContextRepository implements SecurityContextRepository {

    private static final Logger log = LoggerFactory.getLogger(LoginContextRepository.class);
    private final LoginLookup logins;

    LoginContextRepository(LoginLookup logins) {
        this.logins = logins;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        if (Outage.met(request)) {
            return new SecurityContextImpl();
        }
        try {
            return PageSession.loginId(request)
                    .flatMap(logins::find)
                    .map(person -> (SecurityContext) new SecurityContextImpl(person))
                    .orElseGet(SecurityContextImpl::new);
        } catch (DataAccessException | TransactionException e) {
            // public pages are still served without the database, as if nobody were logged in
            Outage.meet(request);
            log.warn("Could not read a login, went on without: {}", e.toString());
            return new SecurityContextImpl();
        }
    }

    /** Nothing to save: {@link PageSession#begin} is the only way in. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return PageSession.loginId(request).isPresent();
    }
}
