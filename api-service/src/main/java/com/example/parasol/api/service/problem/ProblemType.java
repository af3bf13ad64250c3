package com.example.parasol.api.service.problem;

import java.util.Arrays;
import java.util.Locale;

/** Every kind of refusal that a caller can tell apart. The names are promises: rename none. */
public enum ProblemType {
    MALFORMED(400, "The request cannot be read", "Check the address, the headers and the body."),
    UNAUTHENTICATED(
            401,
            "A valid token is needed",
            "Send an API key that is neither expired nor revoked as Authorization: Bearer <key>."),
    NOT_ALLOWED(403, "This is not allowed", "The token lacks a permission for this."),
    LOGIN_TOO_OLD(
            403,
            "The login is too old for this",
            "Log in again; for ten minutes this is allowed then."),
    QUOTA_EXCEEDED(403, "The plan's limit is reached", "Remove something or change the plan."),
    NOT_FOUND(404, "There is nothing here", "The API begins at /api/v1, its docs at /api/docs."),
    METHOD_NOT_ALLOWED(
            405, "This address does not take that method", "The header Allow lists what it takes."),
    NOT_ACCEPTABLE(406, "There is no such form of the answer", "Accept application/json."),
    CONFLICT(409, "This is taken or has changed", "Read the current state and try again."),
    IDEMPOTENCY_KEY_IN_USE(
            409,
            "A call with this Idempotency-Key is at work",
            "Send it again after a while: you get what it answered."),
    STALE(
            412,
            "This has changed meanwhile",
            "Read it again, and send the new ETag with what you want changed."),
    TOO_LARGE(413, "The body is too large", "Send less at once."),
    ADDRESS_TOO_LONG(414, "The address is too long", "Send a shorter one."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body has the wrong type",
            "Send the type that /api/docs names, in UTF-8, not compressed."),
    INVALID(422, "Some fields are not valid", "Correct what errors lists."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "This Idempotency-Key was used for something else",
            "Make a new key for each thing that you want done."),
    UPGRADE_REQUIRED(426, "This address speaks websocket only", "Open it as a websocket."),
    TOO_MANY_REQUESTS(
            429, "There were too many requests", "Wait as many seconds as Retry-After says."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter ones."),
    INTERNAL(
            500,
            "Something went wrong on our side",
            "Try again later; if it stays, tell us the request id."),
    UNAVAILABLE(503, "The service is busy or unreachable", "Try again in a few seconds.");

    private final int status;
    private final String title;
    private final String hint;

    ProblemType(int status, String title, String hint) {
        this.status = status;
        this.title = title;
        this.hint = hint;
    }

    /** The kind for a status that somebody else decided on, else the nearest: his fault or ours. */
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED : INTERNAL);
    }

    /** A relative reference, so that it leads to the explanation on every host. */
    public String reference() {
        return "/docs/problems/" + slug();
    }

    /** The last word of the reference. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What to do next when nothing more precise is known. */
    public String hint() {
        return hint;
    }
}
