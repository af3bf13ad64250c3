package com.example.parasol.api.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** First of all: the request gets its id and the answer its headers, whatever happens next. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EnvelopeFilter extends OncePerRequestFilter {

    /** What Tomcat refuses comes here only as an error. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = MDC.putCloseable("requestId", Envelope.seal(request, response))) {
            chain.doFilter(request, response);
        }
    }
}
