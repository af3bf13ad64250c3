package com.example.parasol.web.theme.outage;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session that cannot be read does not break the request: pages for everybody are served as if
 * nothing were known of the caller. The session stays his, so none is made in its place and the
 * cookie is left alone.
 */
final class SessionReadFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SessionReadFilter.class);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Reader(request), response);
    }

    /** Error pages want to know who is logged in, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class Reader extends HttpServletRequestWrapper {

        Reader(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession() {
            Outage.passUnlessMet(this);
            return super.getSession();
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            if (create) {
                return getSession();
            }
            if (Outage.met(this)) {
                return null;
            }
            try {
                return super.getSession(false);
            } catch (DataAccessException | TransactionException e) {
                Outage.meet(this);
                log.warn("Could not read a session, went on without: {}", e.toString());
                return null;
            }
        }
    }
}
