package com.example.parasol.gateway.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * A no in words: what happened, and what the reader can do.
 *
 * @param name the stable last part of the problem's type
 */
record Refusal(int status, String name, String title, String detail) {

    static Refusal of(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case BAD_REQUEST ->
                    new Refusal(
                            400,
                            "malformed",
                            "We cannot read this request",
                            "Something in it is not well-formed. Check the address.");
            case FORBIDDEN ->
                    new Refusal(
                            403, "not-allowed", "Not from here", "This is not allowed from here.");
            case NOT_FOUND ->
                    new Refusal(
                            404, "not-found", "Nothing here", "There is nothing at this address.");
            case METHOD_NOT_ALLOWED ->
                    new Refusal(
                            405,
                            "method-not-allowed",
                            "Not in this way",
                            "This address does not take the request's method.");
            case CONTENT_TOO_LARGE ->
                    new Refusal(
                            413,
                            "too-large",
                            "This is too large",
                            "The body is larger than this address takes.");
            case URI_TOO_LONG ->
                    new Refusal(
                            414,
                            "address-too-long",
                            "The address is too long",
                            "An address may have 8,192 characters.");
            case TOO_MANY_REQUESTS ->
                    new Refusal(
                            429,
                            "too-many-requests",
                            "Too many requests",
                            "Your network asked for more than it may. Wait a moment.");
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                    new Refusal(
                            431,
                            "headers-too-large",
                            "The headers are too large",
                            "They may have 16 KiB. In a browser, deleting this site's cookies helps.");
            case BAD_GATEWAY ->
                    new Refusal(
                            502,
                            "bad-gateway",
                            "That did not work",
                            "This part of the site gave an answer that we cannot read. Try again in a moment.");
            case SERVICE_UNAVAILABLE ->
                    new Refusal(
                            503,
                            "unavailable",
                            "Back in a moment",
                            "This part of the site is not there right now. Try again in a few seconds.");
            case GATEWAY_TIMEOUT ->
                    new Refusal(
                            504,
                            "timeout",
                            "This takes too long",
                            "This part of the site did not answer in time. Try again in a moment.");
            case null, default ->
                    new Refusal(
                            status.value(),
                            status.is4xxClientError() ? "refused" : "internal",
                            status.is4xxClientError() ? "We cannot do this" : "That did not work",
                            "The request failed. If it should have worked, tell us its id.");
        };
    }

    /** In words of the one who refuses, if there are any. */
    Refusal because(@Nullable String reason) {
        return reason == null ? this : new Refusal(status, name, title, reason);
    }

    /** In words of the one who refuses, title included. */
    Refusal saying(ProblemDetail words) {
        return new Refusal(
                status,
                name,
                Objects.requireNonNullElse(words.getTitle(), title),
                Objects.requireNonNullElse(words.getDetail(), detail));
    }

    /** The fault is ours, so that the same request may work later. */
    boolean isOurs() {
        return status >= 500;
    }
}
