package com.example.parasol.web.theme.session;

import com.example.parasol.web.theme.outage.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Begins and ends what a browser is logged in to. */
public final class PageSession {

    private static final String LOGIN = "login";
    private final CsrfTokenRepository csrf;

    PageSession(CsrfTokenRepository csrf) {
        this.csrf = csrf;
    }

    /** Drops whatever was there, so that neither its content nor its ids outlive the login. */
    public void begin(HttpServletRequest request, HttpServletResponse response, UUID loginId) {
        end(request, response);
        request.getSession(true).setAttribute(LOGIN, loginId.toString());
    }

    /** Never pretends: a session that cannot be read now would be alive again later. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        Outage.passUnlessMet(request);
        if (session != null) {
            session.invalidate();
        }
        csrf.saveToken(csrf.generateToken(request), request, response);
    }

    /** The id that was given to {@code begin}; empty for visitors and for unreadable sessions. */
    static Optional<UUID> loginId(HttpServletRequest request) {
        var session = request.getSession(false);
        try {
            return session != null && session.getAttribute(LOGIN) instanceof String id
                    ? Optional.of(UUID.fromString(id))
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
