package com.example.parasol.api.web.idempotency;

import com.example.parasol.api.service.idempotency.Outcome;
import com.example.parasol.core.domain.idempotency.Answer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer over HTTP: its status, its body, and of the headers those that belong to it. */
final class HttpAnswer {
    private static final List<String> KEPT =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.LOCATION,
                    HttpHeaders.ETAG,
                    HttpHeaders.CACHE_CONTROL);

    private HttpAnswer() {}

    /** A handler whose answer holds a secret says no-store. */
    static Answer of(ContentCachingResponseWrapper held) {
        var headers = new HashMap<String, String>();
        for (var name : KEPT) {
            var value = held.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer(
                held.getStatus(),
                headers,
                new String(held.getContentAsByteArray(), StandardCharsets.UTF_8),
                headers.getOrDefault(HttpHeaders.CACHE_CONTROL, "").contains("no-store"));
    }

    static void write(Outcome outcome, HttpServletResponse response) throws IOException {
        var answer = outcome.answer();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (outcome.replayed()) {
            response.setHeader("Idempotent-Replayed", "true");
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
