package com.example.parasol.api.web.live;

import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells whoever opens the websocket's address in another way what it is. */
@Component
class UpgradeFilter extends OncePerRequestFilter {
    /** The only one that there ever was (RFC 6455, section 4.4). */
    private static final String VERSION = "13";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(request.getContextPath() + "/v1/live");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpgrade(request) || !VERSION.equals(request.getHeader("Sec-WebSocket-Version"))) {
            response.setHeader(HttpHeaders.UPGRADE, "websocket");
            response.setHeader("Sec-WebSocket-Version", VERSION);
            throw new Refused(ProblemType.UPGRADE_REQUIRED);
        }
        if (request.getHeader("Sec-WebSocket-Key") == null) {
            throw new Refused(ProblemType.MALFORMED);
        }
        chain.doFilter(request, response);
    }

    private static boolean isUpgrade(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && Collections.list(request.getHeaders(HttpHeaders.CONNECTION)).stream()
                        .flatMap(line -> Stream.of(line.split(",")))
                        .anyMatch(option -> option.strip().equalsIgnoreCase("upgrade"));
    }
}
