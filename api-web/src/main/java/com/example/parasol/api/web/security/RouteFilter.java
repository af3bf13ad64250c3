package com.example.parasol.api.web.security;

import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the request's line in the table. */
class RouteFilter extends OncePerRequestFilter {
    static final String ROUTE = Route.class.getName();
    private static final PathContainer ROOT = PathContainer.parsePath("/");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = path(request);
        var route = Routes.find(request.getMethod(), path);
        if (route.isEmpty()) {
            throw refusal(Routes.allowed(path), response);
        }
        request.setAttribute(ROUTE, route.get());
        chain.doFilter(request, response);
    }

    /** The API's own address is the same without its last slash. */
    private static PathContainer path(HttpServletRequest request) {
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return path.value().isEmpty() ? ROOT : path;
    }

    private static Refused refusal(String allowed, HttpServletResponse response) {
        if (allowed.isEmpty()) {
            return new Refused(ProblemType.NOT_FOUND);
        }
        response.setHeader(HttpHeaders.ALLOW, allowed);
        return new Refused(ProblemType.METHOD_NOT_ALLOWED);
    }
}
