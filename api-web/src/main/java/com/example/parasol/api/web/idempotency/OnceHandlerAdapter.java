package com.example.parasol.api.web.idempotency;

import com.example.parasol.api.service.idempotency.IdempotencyKey;
import com.example.parasol.api.service.idempotency.Once;
import com.example.parasol.core.domain.actor.TenantActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands around the handlers of all POSTs, below every filter: who may not call is gone by now, and
 * what a handler throws undoes its effect. Its answer is held back until both are committed.
 */
class OnceHandlerAdapter extends RequestMappingHandlerAdapter {
    static final String HEADER = "Idempotency-Key";

    private final Once once;

    OnceHandlerAdapter(Once once) {
        this.once = once;
    }

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
            throws Exception {
        var keys = Collections.list(request.getHeaders(HEADER));
        var actor = actor();
        if (keys.isEmpty() || actor.isEmpty() || !HttpMethod.POST.matches(request.getMethod())) {
            return super.handleInternal(request, response, handler);
        }
        run(actor.get(), keys, request, response, handler);
        return null;
    }

    private void run(
            TenantActor actor,
            List<String> keys,
            HttpServletRequest request,
            HttpServletResponse response,
            HandlerMethod handler)
            throws Exception {
        var key = IdempotencyKey.parse(keys);
        // before the transaction: nobody who sends slowly holds a connection
        try (var body = ReceivedBody.of(request.getInputStream())) {
            var held = new ContentCachingResponseWrapper(response);
            var read = new ReadRequest(request, body.stream());
            var outcome =
                    once.run(
                            actor,
                            key,
                            asked(request, body),
                            () -> {
                                super.handleInternal(read, held, handler);
                                return HttpAnswer.of(held);
                            });
            HttpAnswer.write(outcome, response);
        }
    }

    /** All that is asked for. */
    private static String asked(HttpServletRequest request, ReceivedBody body) {
        return "%s %s?%s\n%s"
                .formatted(
                        request.getMethod(),
                        request.getRequestURI(),
                        request.getQueryString(),
                        body.digest());
    }

    private static Optional<TenantActor> actor() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(TenantActor.class::isInstance)
                .map(TenantActor.class::cast);
    }
}
