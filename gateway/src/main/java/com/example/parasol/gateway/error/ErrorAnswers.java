package com.example.parasol.gateway.error;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals: as a page for whoever asks for HTML, as a problem (RFC 9457) for all others. */
@Component
class ErrorAnswers {

    private final ErrorPage page;
    private final JsonMapper json;

    ErrorAnswers(ErrorPage page, JsonMapper json) {
        this.page = page;
        this.json = json;
    }

    ErrorAnswer answer(Refusal refusal, String requestId, @Nullable String accept) {
        var headers = new HttpHeaders();
        headers.set("X-Request-Id", requestId);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Content-Security-Policy", page.policy());
        headers.setCacheControl(CacheControl.noStore());
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (refusal.status() == 400 || refusal.status() == 413) {
            // whoever sent this may have meant the rest for another request, or goes on sending it
            headers.set(HttpHeaders.CONNECTION, "close");
        }
        if (refusal.status() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        var wantsPage = Accept.prefersPage(accept);
        var body = wantsPage ? page.render(refusal, requestId) : problem(refusal, requestId);
        headers.setContentType(
                wantsPage
                        ? new MediaType(MediaType.TEXT_HTML, UTF_8)
                        : MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(body.length);
        return new ErrorAnswer(refusal.status(), headers, body);
    }

    private byte[] problem(Refusal refusal, String requestId) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/docs/problems/" + refusal.name());
        problem.put("title", refusal.title());
        problem.put("status", refusal.status());
        problem.put("detail", refusal.detail());
        problem.put("requestId", requestId);
        return json.writeValueAsBytes(problem);
    }
}
