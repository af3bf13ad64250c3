package com.example.parasol.api.web.problem;

import com.example.parasol.api.service.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as they are, whatever the caller says that he accepts. */
@Component
class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the problem, unless an answer is on its way already. */
    void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        challenge(response, problem);
        var id = response.getHeader("X-Request-Id");
        var body = json.writeValueAsBytes(problem.withRequestId(id == null ? "" : id));
        response.getOutputStream().write(body);
    }

    /** Every 401 says how to do better (RFC 9110, section 15.5.2). */
    private static void challenge(HttpServletResponse response, Problem problem) {
        if (problem.status() == HttpStatus.UNAUTHORIZED.value()
                && !response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"api\", error=\"invalid_token\"");
        }
    }
}
