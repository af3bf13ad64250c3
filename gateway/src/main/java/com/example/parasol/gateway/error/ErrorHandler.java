package com.example.parasol.gateway.error;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

/** Answers what went wrong on the way, before Boot's own handler would. */
@Component
@Order(-2)
class ErrorHandler implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ErrorHandler.class);

    private final ErrorAnswers answers;

    ErrorHandler(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        var response = exchange.getResponse();
        if (isGone(response)) {
            return Mono.empty();
        }
        if (response.isCommitted()) {
            // breaks the connection off, so that half an answer does not look like a whole one
            return Mono.error(error);
        }
        var refusal = Fault.refusal(error, exchange);
        var requestId = Objects.requireNonNull(response.getHeaders().getFirst("X-Request-Id"));
        log(refusal, requestId, error);
        var accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        var answer = answers.answer(refusal, requestId, accept);
        // an application may have begun to answer
        response.getHeaders().clear();
        response.getHeaders().addAll(answer.headers());
        if (error instanceof ErrorResponse refused) {
            refused.getHeaders().forEach(response.getHeaders()::put);
        }
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())));
    }

    /** Nobody is left to tell. */
    private static boolean isGone(ServerHttpResponse response) {
        Object client = ServerHttpResponseDecorator.getNativeResponse(response);
        return client instanceof Connection connection && !connection.channel().isActive();
    }

    private static void log(Refusal refusal, String requestId, Throwable error) {
        if (refusal.status() == 500) {
            log.error("Failed request {}", requestId, error);
        } else if (refusal.isOurs()) {
            log.warn(
                    "Answered request {} with {}: {}",
                    requestId,
                    refusal.status(),
                    error.toString());
        }
    }
}
