package com.example.parasol.gateway.error;

import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.channel.AbortedException;

/** Whose fault an exception is, and so what to answer. */
final class Fault {

    private Fault() {}

    static Refusal refusal(Throwable error, ServerWebExchange exchange) {
        return switch (error) {
            case ResponseStatusException refused when refused.getStatusCode().is4xxClientError() ->
                    Refusal.of(refused.getStatusCode()).because(refused.getReason());
            case ResponseStatusException failed -> Refusal.of(failed.getStatusCode());
            case ErrorResponseException said ->
                    Refusal.of(said.getStatusCode()).saying(said.getBody());
            case TimeoutException late -> Refusal.of(HttpStatus.GATEWAY_TIMEOUT);
            // all connections to it are in use
            case java.util.concurrent.TimeoutException busy ->
                    Refusal.of(HttpStatus.SERVICE_UNAVAILABLE);
            // could not be reached, or went away before it answered
            case IOException gone -> Refusal.of(HttpStatus.SERVICE_UNAVAILABLE);
            case AbortedException gone -> Refusal.of(HttpStatus.SERVICE_UNAVAILABLE);
            case Throwable other when ServerWebExchangeUtils.isAlreadyRouted(exchange) ->
                    Refusal.of(HttpStatus.BAD_GATEWAY);
            default -> Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }
}
