package com.example.parasol.api.web.security;

import com.example.parasol.api.service.limit.LimitApi;
import com.example.parasol.core.domain.ratelimit.Allowance;
import com.example.parasol.core.domain.refusal.TooOften;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts every request to an operation, refused ones too, and tells how many are left
 * (draft-ietf-httpapi-ratelimit-headers).
 */
class RateLimitFilter extends OncePerRequestFilter {
    private final LimitApi limits;

    RateLimitFilter(LimitApi limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Routes.isOperation(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowance = take(request);
        tell(allowance, response);
        if (!allowance.granted()) {
            throw new TooOften(allowance.next());
        }
        chain.doFilter(request, response);
    }

    private Allowance take(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller
                ? limits.take(caller.holder())
                : limits.take(request.getRemoteAddr());
    }

    private static void tell(Allowance allowance, HttpServletResponse response) {
        var limit = allowance.limit();
        var name = '"' + limit.policy() + '"';
        response.setHeader(
                "RateLimit-Policy",
                name + ";q=" + limit.quota() + ";w=" + limit.window().toSeconds());
        response.setHeader(
                "RateLimit", name + ";r=" + allowance.left() + ";t=" + allowance.nextSeconds());
    }
}
