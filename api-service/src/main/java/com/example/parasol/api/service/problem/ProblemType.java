package com.example.parasol.api.service.problem;

/** Every kind of refusal that a caller can tell apart. Types are promises: rename none. */
public enum ProblemType {
    MALFORMED("malformed", "The request cannot be read", 400),
    UNAUTHENTICATED("unauthenticated", "A valid bearer token is needed", 401),
    NOT_ALLOWED("not-allowed", "The token does not allow this", 403),
    QUOTA_EXCEEDED("quota-exceeded", "The plan's limit is reached", 403),
    NOT_FOUND("not-found", "There is nothing here", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "This address does not take that method", 405),
    NOT_ACCEPTABLE("not-acceptable", "The answer has no form that you accept", 406),
    CONFLICT("conflict", "This is taken or has changed", 409),
    TOO_LARGE("too-large", "The body is too large", 413),
    ADDRESS_TOO_LONG("address-too-long", "The address is too long", 414),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The body must be JSON", 415),
    INVALID("invalid", "Some fields are not valid", 422),
    UPGRADE_REQUIRED("upgrade-required", "This address speaks websocket only", 426),
    HEADERS_TOO_LARGE("headers-too-large", "The headers are too large", 431),
    INTERNAL("internal", "Something went wrong on our side", 500),
    UNAVAILABLE("unavailable", "The service is busy or unreachable", 503);

    private final String name;
    private final String title;
    private final int status;

    ProblemType(String name, String title, int status) {
        this.name = name;
        this.title = title;
        this.status = status;
    }

    /** A relative reference, so that it leads to the explanation on every host. */
    public String reference() {
        return "/docs/problems/" + name;
    }

    public String title() {
        return title;
    }

    public int status() {
        return status;
    }
}
