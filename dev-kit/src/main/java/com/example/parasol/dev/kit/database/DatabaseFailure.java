package com.example.parasol.dev.kit.database;

/** The database could not be brought up; says why, and what to do about it. */
final class DatabaseFailure extends RuntimeException {

    private final String action;

    DatabaseFailure(String description, String action) {
        super(description);
        this.action = action;
    }

    DatabaseFailure(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
