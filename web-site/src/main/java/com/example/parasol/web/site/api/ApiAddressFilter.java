package com.example.parasol.web.site.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells templates by {@code ${apiUrl}} where a page's scripts find the REST API: empty for the
 * page's own origin.
 */
final class ApiAddressFilter extends OncePerRequestFilter {

    static final String ATTRIBUTE = "apiUrl";
    private final ApiProperties api;
    private final boolean development;

    ApiAddressFilter(ApiProperties api, boolean development) {
        this.api = api;
        this.development = development;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, url(request));
        chain.doFilter(request, response);
    }

    /** The gateway always says for which host it asks: without that, nobody serves us /api. */
    private String url(HttpServletRequest request) {
        var direct = development && request.getHeader("X-Forwarded-Host") == null;
        return direct && api.apiUrl().isEmpty() ? api.directApiUrl() : api.apiUrl();
    }
}
