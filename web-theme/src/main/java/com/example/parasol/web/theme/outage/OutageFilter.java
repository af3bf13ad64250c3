package com.example.parasol.web.theme.outage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 for whatever an outage broke: a controller, a template, or the session that is saved
 * when the answer is nearly gone, which no controller advice would see.
 */
final class OutageFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(OutageFilter.class);

    /** Spring Session's own: it would save the session once more with the error page. */
    private static final String UNSAVED_SESSION =
            SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException fault) {
            if (response.isCommitted() || !Outage.isBehind(fault)) {
                throw fault;
            }
            log.warn("Refused a request without the database: {}", fault.toString());
            // the error page does not wait for the database that made it one
            Outage.meet(request);
            request.removeAttribute(UNSAVED_SESSION);
            Outage.refuse(response);
        }
    }
}
