package com.example.parasol.web.theme.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One id runs through gateway, modules, log and answer. The gateway makes or checks it; alone, a
 * module makes its own. Templates read it as {@code ${requestId}}.
 */
final class RequestIdFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = "requestId";
    private static final String HEADER = "X-Request-Id";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_.-]{8,64}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id =
                request.getAttribute(ATTRIBUTE) instanceof String known
                        ? known
                        : idOf(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(ATTRIBUTE, id)) {
            chain.doFilter(request, response);
        }
    }

    /** The error page is rendered in a dispatch of its own: its log lines need the id too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String idOf(@Nullable String header) {
        return header != null && HARMLESS.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }
}
