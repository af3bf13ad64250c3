package com.example.parasol.api.web.json;

import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * JSON is UTF-8 (RFC 8259, section 8.1): a body that claims another encoding is not read, and none
 * that claims two types, of which everybody would believe another one.
 */
@Component
class EncodingFilter extends OncePerRequestFilter {
    private static final Pattern OTHER_CHARSET =
            Pattern.compile("charset\\s*=(?!\\s*\"?utf-8\"?\\s*(;|$))", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE)).size() > 1) {
            throw new Refused(
                    Problem.of(ProblemType.MALFORMED, "Send the header Content-Type once."));
        }
        if (isCompressed(request) || hasOtherCharset(request.getContentType())) {
            throw new Refused(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        chain.doFilter(request, response);
    }

    private static boolean isCompressed(HttpServletRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    private static boolean hasOtherCharset(@Nullable String contentType) {
        return contentType != null && OTHER_CHARSET.matcher(contentType).find();
    }
}
