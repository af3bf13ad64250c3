package com.example.parasol.gateway.application;

/** A row of the table makes no sense; the key is the one to look at. */
class RowException extends RuntimeException {

    private final String key;

    RowException(String key, String message) {
        super(message);
        this.key = key;
    }

    String key() {
        return key;
    }
}
