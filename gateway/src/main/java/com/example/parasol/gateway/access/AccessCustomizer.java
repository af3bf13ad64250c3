package com.example.parasol.gateway.access;

import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/** Stands outside of all filters, so that it sees the answer to whatever failed in them too. */
@Component
class AccessCustomizer implements WebHttpHandlerBuilderCustomizer {

    private final AccessLog log;

    AccessCustomizer(AccessLog log) {
        this.log = log;
    }

    @Override
    public void customize(WebHttpHandlerBuilder builder) {
        builder.httpHandlerDecorator(this::around);
    }

    private HttpHandler around(HttpHandler handler) {
        return (request, response) -> {
            var answer = new Answer(response);
            return handler.handle(request, answer)
                    .doFinally(end -> log.note(request.getAttributes(), answer));
        };
    }
}
