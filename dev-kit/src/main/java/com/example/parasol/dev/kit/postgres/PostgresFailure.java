package com.example.parasol.dev.kit.postgres;

/** The database could not be brought up; says why, and what to do about it. */
public final class PostgresFailure extends RuntimeException {

    private final String action;

    public PostgresFailure(String description, String action) {
        super(description);
        this.action = action;
    }

    PostgresFailure(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
