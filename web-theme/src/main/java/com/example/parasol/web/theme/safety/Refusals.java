package com.example.parasol.web.theme.safety;

import com.example.parasol.web.theme.outage.Outage;
import com.example.parasol.web.theme.session.ConfinedLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Decides which page a refused caller sees; the error pages do the explaining. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Why a 403 was given, for the error page: {@code CSRF}, or absent. */
    private static final String REASON = "errorReason";

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException nobody)
            throws IOException {
        if (UnknownRoute.is(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (Outage.met(request)) {
            Outage.refuse(response);
        } else if (!readsPages(request)) {
            askScriptToLogIn(response);
        } else {
            response.sendRedirect(request.getContextPath() + ReturnPath.loginThenBackTo(request));
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            request.setAttribute(REASON, "CSRF");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (UnknownRoute.is(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (SecurityContextHolder.getContext().getAuthentication()
                instanceof ConfinedLogin confined) {
            showOnlyPage(confined, request, response);
        } else if (FreshLogin.refused(denied) && readsPages(request)) {
            response.sendRedirect(
                    request.getContextPath() + ReturnPath.loginAgainThenBackTo(request));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void showOnlyPage(
            ConfinedLogin confined, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (readsPages(request)) {
            response.sendRedirect(
                    request.getContextPath() + ReturnPath.thenBackTo(confined.page(), request));
        } else {
            askScriptToLogIn(response);
        }
    }

    private static void askScriptToLogIn(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Cookie form-action=\"/login\"");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** A script cannot follow somebody to the login form. */
    private static boolean readsPages(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
