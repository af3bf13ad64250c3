package com.example.parasol.api.web.request;

import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses large bodies: by their length where it is told, else while they are read. */
@Component
class BodyLimitFilter extends OncePerRequestFilter {
    private static final int MIB = 1024 * 1024;
    private static final int MAX_BYTES = MIB;

    /** Operations that take more, and stream it. */
    private static final Map<String, Integer> LARGER =
            Map.of(
                    // sample:link
                    "POST /v1/imports", 24 * MIB
                    // end:sample
                    );

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var max = LARGER.getOrDefault(operation(request), MAX_BYTES);
        if (request.getContentLengthLong() > max) {
            throw tooLarge(max);
        }
        chain.doFilter(new LimitedRequest(request, max), response);
    }

    private static String operation(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getMethod() + " " + path;
    }

    static Refused tooLarge(long max) {
        return new Refused(
                Problem.of(
                        ProblemType.TOO_LARGE, "Send at most %d MiB here.".formatted(max / MIB)));
    }
}
