package com.example.parasol.api.web.security;

import com.example.parasol.api.service.caller.CallerApi;
import com.example.parasol.core.domain.token.TokenHolder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the token from the header Authorization and from nowhere else (RFC 6750, section 2.1). */
class BearerFilter extends OncePerRequestFilter {
    private static final Pattern BEARER =
            Pattern.compile("Bearer +([\\w.~+/=-]{1,200})", Pattern.CASE_INSENSITIVE);

    private final CallerApi callers;

    BearerFilter(CallerApi callers) {
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Routes.isOperation(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        caller(request).ifPresent(BearerFilter::remember);
        chain.doFilter(request, response);
    }

    /** Two headers contradict each other: none is believed. */
    private Optional<TokenHolder> caller(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        var bearer = BEARER.matcher(headers.size() == 1 ? headers.getFirst() : "");
        return bearer.matches() ? callers.find(bearer.group(1)) : Optional.empty();
    }

    private static void remember(TokenHolder holder) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Caller(holder));
        SecurityContextHolder.setContext(context);
    }
}
