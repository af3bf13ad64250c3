package com.example.parasol.api.web.request;

import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses large bodies: by their length where it is told, else while they are read. */
@Component
class BodyLimitFilter extends OncePerRequestFilter {
    static final int MAX_BYTES = 1024 * 1024;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw new Refused(ProblemType.TOO_LARGE);
        }
        chain.doFilter(new LimitedRequest(request, MAX_BYTES), response);
    }
}
