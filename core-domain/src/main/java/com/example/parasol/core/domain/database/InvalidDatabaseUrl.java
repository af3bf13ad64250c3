package com.example.parasol.core.domain.database;

/** {@code DATABASE_URL} has a form that we do not know. */
final class InvalidDatabaseUrl extends RuntimeException {

    InvalidDatabaseUrl() {
        super("DATABASE_URL is not a PostgreSQL URL.");
    }
}
