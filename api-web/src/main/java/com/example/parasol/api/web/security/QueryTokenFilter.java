package com.example.parasol.api.web.security;

import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses tokens in addresses: those end up in histories and other people's logs. */
class QueryTokenFilter extends OncePerRequestFilter {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "parasol_(live|dash)_|(^|&)(access_token|token|api_?-?key|key|authorization)=",
                    Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (TOKEN.matcher(decoded(request.getQueryString())).find()) {
            throw new Refused(
                    Problem.of(
                            ProblemType.MALFORMED,
                            "Send tokens in the header Authorization only."
                                    + " Revoke a key that was part of an address."));
        }
        chain.doFilter(request, response);
    }

    private static String decoded(@Nullable String query) {
        if (query == null) {
            return "";
        }
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return query;
        }
    }
}
